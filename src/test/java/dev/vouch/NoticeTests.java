package dev.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** The file {@code NOTICE} is written by a command, which is easily forgotten. */
class NoticeTests {

    @Test
    void namesEveryDependencyOfTheService() throws Exception {
        assertThat(Files.readString(Path.of("NOTICE"))).contains(dependencies());
    }

    @Test
    void namesALicenceOfEach() throws IOException {
        assertThat(Files.readAllLines(Path.of("NOTICE")).stream().skip(3))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line).matches("[^: ]+:[^: ]+: .{3,}").doesNotContainIgnoringCase("unknown"));
    }

    private static List<String> dependencies() throws Exception {
        XPath path = XPathFactory.newInstance().newXPath();
        NodeList dependencies = (NodeList) path.evaluate(
                "/project/dependencies/dependency",
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml"),
                XPathConstants.NODESET);
        return IntStream.range(0, dependencies.getLength())
                .mapToObj(dependencies::item)
                .map(dependency -> {
                    try {
                        return path.evaluate("concat(groupId, ':', artifactId, ': ')", dependency);
                    } catch (XPathExpressionException wrong) {
                        throw new IllegalStateException(wrong);
                    }
                })
                .toList();
    }
}
