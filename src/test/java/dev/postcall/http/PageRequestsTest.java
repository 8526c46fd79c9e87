package dev.postcall.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRequestsTest {

    @ParameterizedTest
    @CsvSource({
        "GET, text/html, , true",
        "HEAD, text/html, , true",
        "GET, 'text/html,application/xhtml+xml,*/*;q=0.8', , true",
        "GET, , , true",
        "GET, */*, Basic YTpi, true",
        "GET, text/html, Bearer x, false",
        "GET, text/html, bearer x, false",
        "GET, application/json, , false",
        "POST, text/html, , false",
        "OPTIONS, text/html, , false",
        "PUT, text/html, , false"
    })
    void onlyBrowsersOpenPages(String method, String accept, String authorization, boolean pageView) {
        assertThat(PageRequests.isPageView(request(method, "/calls", accept, authorization)))
                .isEqualTo(pageView);
        assertThat(PageRequests.isPageView(request(method, "/pc", "/pc/calls", accept, authorization)))
                .isEqualTo(pageView);
    }

    @ParameterizedTest
    @CsvSource({
        "'', /webhooks/post-call-outcome, true",
        "'', /webhooks, true",
        "'', /api, true",
        "'', /webhook, false",
        "'', /apis, false",
        "'', /Webhooks/Post-Call-Outcome, false",
        "/pc, /pc/webhooks/post-call-outcome, true",
        "/pc, /pc/api/calls, true",
        "/pc, /pc/webhook, false",
        "/api, /api/calls, false",
        "/api, /api/api/calls, true"
    })
    void apiPathsAreRecognizedBelowAnyContextRoot(String root, String uri, boolean api) {
        assertThat(PageRequests.isForApi(request("POST", root, uri, null, null)))
                .isEqualTo(api);
    }

    private static HttpServletRequest request(String method, String uri, String accept, String authorization) {
        return request(method, "", uri, accept, authorization);
    }

    private static HttpServletRequest request(
            String method, String root, String uri, String accept, String authorization) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", accept);
        headers.put("Authorization", authorization);
        return (HttpServletRequest) Proxy.newProxyInstance(
                PageRequestsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getRequestURI" -> uri;
                    case "getContextPath" -> root;
                    case "getHeader" -> headers.get(arguments[0]);
                    default -> null;
                });
    }
}
