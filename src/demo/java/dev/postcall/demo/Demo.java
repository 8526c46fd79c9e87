package dev.postcall.demo;

import dev.postcall.launcher.Launcher;
import java.net.URI;
import java.nio.file.Path;

/**
 * A {@link Launcher}, with the same arguments, that sends generated calls to the webhook of its server. System properties:
 * {@code postcall.demo.calls}, the number of calls; {@code postcall.demo.port} of the server; {@code postcall.demo.token} of
 * its webhook; {@code postcall.demo.password} of its first person; {@code postcall.data.dir}, the folder of a file with the
 * number of calls that earlier starts have sent.
 */
public final class Demo {
    private static final long SEED = 20_261_126;
    private static final String PREFIX = "postcall.demo.";

    private Demo() {}

    public static void main(String[] arguments) throws Exception {
        URI address = URI.create("http://localhost:" + setting("port") + "/");
        DemoProgress progress = new DemoProgress(
                Path.of(System.getProperty("postcall.data.dir")).resolve("demo.properties"));
        DemoSender sender = new DemoSender(address, setting("token"));
        DemoRun run = new DemoRun(SEED, Long.parseLong(setting("calls")), progress, sender, setting("password"));
        Thread thread = new Thread(run, "demo");
        thread.setDaemon(true);
        thread.start();
        Launcher.main(arguments);
    }

    private static String setting(String name) {
        return System.getProperty(PREFIX + name);
    }
}
