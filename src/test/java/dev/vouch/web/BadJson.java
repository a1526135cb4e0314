package dev.vouch.web;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * Invalid JSON (RFC 8259), after the kinds of JSONTestSuite's cases that must be refused. Written in Latin-1, so that a character is a byte and invalid UTF-8 can be written too.
 */
final class BadJson {

    private BadJson() {}

    static Stream<byte[]> bodies() {
        return Stream.of(STRUCTURES, ARRAYS, OBJECTS, STRINGS, NUMBERS, LITERALS, ENCODINGS)
                .flatMap(Stream::of)
                .map(body -> body.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static final String[] STRUCTURES = {
        "",
        " ",
        "\n\t\r ",
        "[",
        "]",
        "{",
        "}",
        "[[",
        "{{",
        "[}",
        "{]",
        ":",
        ",",
        "\"",
        "'",
        "\\",
        "#",
        "//",
        "/**/{}",
        "{}//",
        "{}/**/",
        "{}#",
        "{}}",
        "{}]",
        "{}{}",
        "{},",
        "{} {}",
        "{}\0",
        "\0{}",
        "[][]",
        "[1]x",
        "<json/>",
        "<!doctype html>",
        "a=b",
        "--x\r\n",
        "*",
        "@",
        "$",
        "`{}`",
        "({})",
        "NaN{}",
        "\u000c{}",
        "{}\u000b"
    };

    private static final String[] ARRAYS = {
        "[1",
        "[1,",
        "[,1]",
        "[1,,2]",
        "[1,]",
        "[1;2]",
        "[1 2]",
        "[\"a\" \"b\"]",
        "[a]",
        "['a']",
        "[:1]",
        "[1:2]",
        "[\"a\":1]",
        "[ {]",
        "[1}",
        "[-]",
        "[\"\"",
        "[\"a\",\n4\n,1,",
        "[*]",
        "[<null>]"
    };

    private static final String[] OBJECTS = {
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "{\"a\":1,}",
        "{,\"a\":1}",
        "{\"a\":1,,\"b\":2}",
        "{\"a\"::1}",
        "{\"a\" 1}",
        "{\"a\",1}",
        "{a:1}",
        "{'a':1}",
        "{'a':'b'}",
        "{1:1}",
        "{null:1}",
        "{:1}",
        "{[1]:1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1;\"b\":2}",
        "{\"a\":=1}",
        "{\"a\"=1}",
        "{\"a\":/*x*/1}",
        "{\"a\":1/*x*/}",
        "{\"a\":1}//x",
        "{\"a\":1}#x",
        "{\"a\":1}\"x\"",
        "{\"a\":b}",
        "{\"a\":'b'}",
        "{\"a\":{}",
        "{\"a\":[}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"\\u0061\":2}",
        "{\"b\":{\"a\":1,\"a\":null}}"
    };

    private static final String[] STRINGS = {
        "[\"a]", "[\"\\x00\"]", "[\"\\a\"]", "[\"\\'\"]", "[\"\\u\"]", "[\"\\u1\"]", "[\"\\u12\"]", "[\"\\u123\"]",
        "[\"\\u123z\"]", "[\"\\U0041\"]", "[\"\\\"]", "[\"\\\\\\\"]", "[\"\t\"]", "[\"\n\"]", "[\"\0\"]",
                "[\"\u001f\"]",
        "[\"\\\t\"]", "[\"\\ud800\\u\"]", "[\"\\ud800\\u1\"]", "[\"a\"\"b\"]", "[\"\\{\"]"
    };

    private static final String[] NUMBERS = {
        "[01]",
        "[-01]",
        "[+1]",
        "[1.]",
        "[.5]",
        "[-.5]",
        "[1.e1]",
        "[1e]",
        "[1e+]",
        "[1E-]",
        "[1eE2]",
        "[0x1F]",
        "[1_000]",
        "[1 000]",
        "[1.2.3]",
        "[--1]",
        "[+-1]",
        "[NaN]",
        "[-NaN]",
        "[Infinity]",
        "[-Infinity]",
        "[1f]",
        "[1L]",
        "[0b1]",
        "[2.e3]",
        "[0e]",
        "[1+2]",
        "[-foo]",
        "[0.1.2]",
        "[1/2]"
    };

    private static final String[] LITERALS = {
        "[nul]",
        "[tru]",
        "[fals]",
        "[True]",
        "[FALSE]",
        "[NULL]",
        "[nulll]",
        "[truee]",
        "[undefined]",
        "[None]",
        "nul",
        "tru"
    };

    /** Overlong forms, surrogates, beyond U+10FFFF, cut off, stray bytes, other encodings, a byte order mark. */
    private static final String[] ENCODINGS = {
        "[\"\u00ff\"]",
        "[\"\u00e9\"]",
        "[\"\u00c0\u00af\"]",
        "[\"\u00e0\u0080\u00af\"]",
        "[\"\u00ed\u00a0\u0080\"]",
        "[\"\u00ed\u00b0\u0080\"]",
        "[\"\u00f4\u00bf\u00bf\u00bf\"]",
        "[\"\u00f8\u0088\u0080\u0080\u0080\"]",
        "[\"\u00e2\u0082\"]",
        "[\"\u0080\"]",
        "\u00e5",
        "[\u00ff]",
        "{\"\u00e9\":1}",
        "\u00fe\u00ff\0[\0]",
        "[\0]\0",
        "\u00ff\u00fe[\0]\0",
        "\u00ef\u00bb\u00bf{}",
        "\u00ef\u00bb\u00bf",
        "\u00ef\u00bb{}",
        "\u00e2\u0081\u00a0{}",
        "[\u00e2\u0081\u00a0]",
        "\u00c2\u0085{}"
    };
}
