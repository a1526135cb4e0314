package dev.vouch.branding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTests {

    @ParameterizedTest
    @CsvSource({
        "https://app.example.com/done?a=b#c, https://app.example.com",
        "HTTPS://App.Example.com:443, https://app.example.com",
        "https://app.example.com:8443/, https://app.example.com:8443",
        "http://localhost:80/x, http://localhost",
        "https://[2001:DB8::1]:1/x, https://[2001:db8::1]:1"
    })
    void isSchemeHostAndPort(String url, String origin) {
        assertThat(Origin.ofUrl(url)).contains(new Origin(origin));
    }

    /** What browsers and Java could read differently, or what is no website. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "app.example.com",
                "//app.example.com",
                "/done",
                "https:app.example.com",
                "https:///done",
                "https://user@app.example.com",
                "https://app.example.com@evil.example",
                "https://app.example.com\\@evil.example",
                "https://app.example.com\t.evil.example",
                "https://bücher.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://app.example.com"
            })
    void othersHaveNone(String url) {
        assertThat(Origin.ofUrl(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/x", "https://a.example?x", "https://a.example/#x"})
    void anOriginHasNoPath(String text) {
        assertThat(Origin.parse(text)).isEmpty();
        assertThat(Origin.parse("https://a.example/")).contains(new Origin("https://a.example"));
    }
}
