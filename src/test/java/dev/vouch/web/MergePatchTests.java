package dev.vouch.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MergePatchTests {

    private static ObjectNode json(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
    }

    /** RFC 7396, appendix A, where patch and original are objects; and the example of its section 3. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':'b'}           | {'a':'c'}                | {'a':'c'}",
                "{'a':'b'}           | {'b':'c'}                | {'a':'b','b':'c'}",
                "{'a':'b'}           | {'a':null}               | {}",
                "{'a':'b','b':'c'}   | {'a':null}               | {'b':'c'}",
                "{'a':['b']}         | {'a':'c'}                | {'a':'c'}",
                "{'a':'c'}           | {'a':['b']}              | {'a':['b']}",
                "{'a':{'b':'c'}}     | {'a':{'b':'d','c':null}} | {'a':{'b':'d'}}",
                "{'a':[{'b':'c'}]}   | {'a':[1]}                | {'a':[1]}",
                "{'e':null}          | {'a':1}                  | {'e':null,'a':1}",
                "{'a':'foo'}         | {'b':null}               | {'a':'foo'}",
                "{}                  | {'a':{'bb':{'ccc':null}}} | {'a':{'bb':{}}}",
                "{'a':'foo'}         | {'a':{'b':'c'}}          | {'a':{'b':'c'}}",
                "{'a':[null]}        | {}                       | {'a':[null]}",
                "{'a':1}             | {'a':[null]}             | {'a':[null]}",
                "{'title':'Goodbye!','author':{'givenName':'John','familyName':'Doe'},'tags':['example','sample'],'content':'x'}"
                        + "| {'title':'Hello!','phoneNumber':'+01','author':{'familyName':null},'tags':['example']}"
                        + "| {'title':'Hello!','author':{'givenName':'John'},'tags':['example'],'content':'x','phoneNumber':'+01'}"
            })
    void mergesByRfc7396(String original, String patch, String result) {
        assertThat(new MergePatch(json(patch)).applyTo(json(original))).isEqualTo(json(result));
    }
}
