package dev.postcall.accounts;

import static dev.postcall.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.accounts.people.People;
import dev.postcall.accounts.people.Role;
import dev.postcall.harness.Browser;
import dev.postcall.harness.Deployed;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Visitor;
import jakarta.ws.rs.client.Entity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** An administrator manages tokens and people in a browser. */
@Deployed
class SettingsIT {
    private static final String PASSWORD = "a-password-that-is-long";
    private final Postcall postcall = Postcall.deployed();

    @Test
    void createdTokenIsValidUntilItIsRevoked() {
        String label = Sample.freshSid();
        try (Browser browser = Browser.desktop()) {
            browser.signIn(People.ADMIN, TestSettings.ADMIN_PASSWORD);
            browser.open("settings");
            browser.type("token-new:label", label);
            browser.follow(By.id("token-new:create"));
            String token = browser.text("#created-token");
            assertThat(token).hasSize(43);
            assertThat(deliver(token)).isEqualTo(200);

            browser.open("settings");
            assertThat(browser.driver().getPageSource()).contains(label).doesNotContain(token);
            browser.click(By.cssSelector("[aria-label$='" + label + "']"));
            browser.driver().switchTo().alert().accept();

            eventually(() -> assertThat(browser.text("#messages")).contains("revoked"));
            assertThat(deliver(token)).isEqualTo(401);
        }
    }

    @Test
    void viewerCanOnlyRead() {
        String name = add(Role.VIEWER);
        postcall.deliver(Postcall.OUTCOME, "no call");
        String quarantined = postcall.newestQuarantined().getString("id");
        try (Browser browser = Browser.desktop()) {
            browser.signIn(name, PASSWORD);
            browser.open("settings");
            assertThat(browser.driver().findElements(By.cssSelector("#tokens, #people")))
                    .isEmpty();
            browser.open("quarantined?id=" + quarantined);
            assertThat(browser.driver()
                            .findElements(By.cssSelector("#delivery-form\\:delete, #delivery-form\\:replay")))
                    .isEmpty();
        }
        Visitor viewer = Visitor.signedIn(postcall, name, PASSWORD);
        actAsAnAdministrator(viewer, quarantined, name + "-friend");

        assertThat(postcall.get("api/quarantine/" + quarantined + "/body").status())
                .isEqualTo(200);
        assertThat(admin().get("settings").body()).contains(name).doesNotContain(name + "-friend");

        actAsAnAdministrator(admin(), quarantined, name + "-friend");

        assertThat(postcall.get("api/quarantine/" + quarantined + "/body").status())
                .isEqualTo(404);
        assertThat(admin().get("settings").body().split(name + "-friend</", -1)).hasSize(3);
    }

    /** Deletes a quarantined delivery, creates a token and adds a person, even if the pages do not show the forms. */
    private static void actAsAnAdministrator(Visitor visitor, String quarantined, String name) {
        visitor.submit("quarantined?id=" + quarantined, "delivery-form", Map.of("delivery-form:delete", "x"));
        visitor.submit(
                "settings",
                "token-new",
                Map.of("token-new:label", name, "token-new:kind", "API", "token-new:create", "x"));
        visitor.addPerson(name, PASSWORD, "ADMIN");
    }

    @Test
    void personWhoIsAddedAgainWithAnotherRoleMustSignInAgain() {
        String name = add(Role.ADMIN);
        Visitor person = Visitor.signedIn(postcall, name, PASSWORD);
        assertThat(person.get("api/calls").statusCode()).isEqualTo(200);

        try (Browser browser = Browser.desktop()) {
            browser.signIn(People.ADMIN, TestSettings.ADMIN_PASSWORD);
            browser.open("settings");
            browser.click(By.cssSelector("[aria-label$='" + name + "']"));
            browser.driver().switchTo().alert().accept();
            eventually(() -> assertThat(browser.text("#messages")).contains("removed"));
        }
        add(name, Role.VIEWER);

        eventually(() -> assertThat(person.get("api/calls").statusCode()).isNotEqualTo(200));
        assertThat(person.signIn(name, PASSWORD).statusCode()).isEqualTo(302);
        assertThat(person.get("settings").body()).doesNotContain("token-new");
    }

    @Test
    void changedPasswordEndsAllSessionsOfThePerson() {
        String name = add(Role.VIEWER);
        Visitor elsewhere = Visitor.signedIn(postcall, name, PASSWORD);
        try (Browser browser = Browser.desktop()) {
            browser.signIn(name, PASSWORD);
            change(browser, "not " + PASSWORD, "another-long-password");
            assertThat(browser.text("#messages")).contains("is wrong");
            change(browser, PASSWORD, "short");
            assertThat(browser.text("#messages")).contains("12");
            change(browser, PASSWORD, "another-long-password");
        }

        eventually(() -> assertThat(elsewhere.get("api/calls").statusCode()).isNotEqualTo(200));
        assertThat(elsewhere.signIn(name, PASSWORD).statusCode()).isEqualTo(200);
        assertThat(elsewhere.signIn(name, "another-long-password").statusCode()).isEqualTo(302);
    }

    private static void change(Browser browser, String current, String newPassword) {
        browser.open("settings");
        browser.type("password-form:current", current);
        browser.type("password-form:new-password", newPassword);
        browser.follow(By.id("password-form:change"));
    }

    private String add(Role role) {
        return add("p" + Sample.freshSid(), role);
    }

    private String add(String name, Role role) {
        try (Browser browser = Browser.desktop()) {
            browser.signIn(People.ADMIN, TestSettings.ADMIN_PASSWORD);
            browser.open("settings");
            browser.type("person-new:name", name);
            browser.type("person-new:password", PASSWORD);
            WebElement menu = browser.driver().findElement(By.id("person-new:role"));
            new Select(menu).selectByValue(role.name());
            browser.follow(By.id("person-new:add"));
            eventually(() -> assertThat(browser.text("#people")).contains(name));
        }
        return name;
    }

    private Visitor admin() {
        return Visitor.admin(postcall);
    }

    private int deliver(String token) {
        String body = Sample.withSid(Sample.outcome(), Sample.freshSid());
        return postcall.deliver(Postcall.OUTCOME, "Bearer " + token, Entity.json(body))
                .status();
    }
}
