package dev.postcall.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Connections to H2 that write one at a time: each statement that may change something, and each end of a transaction, has its
 * turn; what only reads needs none, and between its statements a transaction holds up nobody.
 *
 * <p>When H2 stores a commit, it takes one table after the other as it is, while other threads go on changing them (issue 2080
 * of h2database). A crash before the next commit leaves such a file behind: half of what a transaction did, with rows that are
 * locked by nobody, for ever.
 */
final class TurnTaking {
    private static final ReentrantLock TURN = new ReentrantLock(true);
    private static final Set<String> ENDS_OF_TRANSACTIONS = Set.of("commit", "rollback", "setAutoCommit", "close");

    private TurnTaking() {}

    static Connection of(Connection h2) {
        return proxy(Connection.class, new OfConnection(h2));
    }

    /** Whether a statement changes rows or locks them, which H2 writes down too; of what is unclear, that it does. */
    static boolean mayWrite(String sql) {
        String text = sql.stripLeading().toLowerCase(Locale.ROOT);
        return !text.startsWith("select") || text.contains("for update");
    }

    private static Object inTurn(Object target, Method method, Object[] arguments) throws Throwable {
        TURN.lock();
        try {
            return call(target, method, arguments);
        } finally {
            TURN.unlock();
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static final class OfConnection implements InvocationHandler {
        private final Connection h2;

        /** Whether something was written, or may have been, that no transaction's end has stored yet. */
        private volatile boolean wrote;

        OfConnection(Connection h2) {
            this.h2 = h2;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("equals")) {
                return proxy == arguments[0];
            }
            if (ENDS_OF_TRANSACTIONS.contains(method.getName())) {
                return end(method, arguments);
            }
            Object answer = call(h2, method, arguments);
            Connection connection = (Connection) proxy;
            if (answer instanceof CallableStatement call) {
                return proxy(CallableStatement.class, new OfStatement(connection, this, call, true));
            }
            if (answer instanceof PreparedStatement prepared) {
                boolean writes = mayWrite((String) arguments[0]);
                return proxy(PreparedStatement.class, new OfStatement(connection, this, prepared, writes));
            }
            return answer instanceof Statement statement
                    ? proxy(Statement.class, new OfStatement(connection, this, statement, true))
                    : answer;
        }

        /** Of a transaction that only read, at once: reports are to be there while the disk is full. */
        private Object end(Method method, Object[] arguments) throws Throwable {
            if (!wrote) {
                return call(h2, method, arguments);
            }
            Object answer = inTurn(h2, method, arguments);
            wrote = false;
            return answer;
        }

        private Object write(Statement statement, Method method, Object[] arguments) throws Throwable {
            wrote = true;
            return inTurn(statement, method, arguments);
        }
    }

    /** @param writes whether what was prepared may write */
    private record OfStatement(Connection connection, OfConnection turns, Statement h2, boolean writes)
            implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "getConnection" -> connection;
                case "execute",
                        "executeQuery",
                        "executeUpdate",
                        "executeLargeUpdate",
                        "executeBatch",
                        "executeLargeBatch" ->
                    isInTurn(arguments) ? turns.write(h2, method, arguments) : call(h2, method, arguments);
                default -> call(h2, method, arguments);
            };
        }

        private boolean isInTurn(Object[] arguments) {
            return arguments == null || arguments.length == 0 ? writes : mayWrite((String) arguments[0]);
        }
    }
}
