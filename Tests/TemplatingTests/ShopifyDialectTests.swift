import Templating
import Testing
import Values

/// Shopify/liquid's behaviour where the suite at hand has no case of its own.
struct ShopifyDialectTests {
    private func shopify(_ source: String, _ roots: Object = [:], partials: [String: String] = [:]) throws -> String {
        try render(source, roots, escaping: .text, options: .shopify, partials: partials)
    }

    @Test(arguments: [
        ("{{ 'a' 'b' }}", "a"), ("{{ a | | upcase }}", "A"), ("{{ a | nosuch }}", "a"), ("{{ a, b }}", "a"),
        ("{% if a == %}x{% else %}y{% endif %}", "y"), ("{% if a && b %}x{% endif %}", "x"),
        ("{% capture x y %}1{% endcapture %}{{ x }}", "1"), ("{% assign x = a = b %}{{ x }}", "a"),
        ("{% for i in (1..3) limit:2 reversed %}{{ i }}{% endfor %}", "12"),
        ("{% for i in (1..3) reversed %}{{ i }}{% endfor %}", "321"),
        ("{{ 123456789012345678901234567890 }}", "123456789012345678901234567890"), ("{{ n.size }}", "8"),
        ("a{% break %}b", "a"), ("{{ list | upcase }}", "[\"X\", 1, NIL]"), ("{{ list }}", "x1"),
        ("{{ h }}", "{\"k\"=>[1, \"v\"]}"),
        ("{% if list contains 1 and a contains 'a' %}x{% endif %}", "x"), ("{{ h.k.last }}{{ h['k'][0] }}", "v1"),
        ("{{ 7 | divided_by: -2 }} {{ -7 | modulo: 3 }} {{ 7.5 | modulo: 2 }}", "-4 2 1.5"),
        ("{{ 1 | divided_by: 3.0 }}", "0.3333333333333333"),
        ("{{ 0.1 | plus: 0.2 }} {{ 3 | times: 1.1 }} {{ 1e2 }}", "0.3 3.3 "),
        ("{{ 1234.5 | round: -2 }} {{ 2.5 | round }} {{ -2.5 | round }}", "1200 3 -3"),
        ("{% increment a %}{{ a }}{% decrement b %}", "01-1"), ("{{ nil | default: 'x', allow_false: true }}", "x"),
        ("{% liquid\nfor i in (1..2)\nif i == 2\necho i\nendif\nendfor %}", "2"),
        ("{% tablerow i in nil %}x{% endtablerow %}", ""),
        ("{% for i in h %}{{ i }}{% endfor %}", "k1v"),
        ("{% if 1 %}{% comment %}{% endif %}{% endcomment %}y{% endif %}", "y"),
        ("{% case a %}x{% when 'b' %}1{% else %}2{% when 'a' %}3{% endcase %}", "23"),
        ("{{ 'a,,b,,' | split: ',' | size }}", "3"),
        (
            "{% for i in (1..4) %}{% if i == 2 %}{% continue %}{% endif %}{% capture c %}{{ i }}{% if i == 3 %}{% break %}{% endif %}{% endcapture %}{{ c }}{% endfor %}-{{ c }}",
            "1-3"
        ),
    ])
    func `lax markup and values as Shopify has them`(source: String, output: String) throws {
        let roots: Object = ["a": "a", "b": "b", "n": 5, "list": ["x", 1, nil], "h": ["k": [1, "v"]]]
        #expect(try shopify(source, roots) == output)
    }

    @Test(arguments: [
        "{% if a in b %}x{% endif %}", "{% if 1 > 'a' %}x{% endif %}", "{{ 5 | plus }}", "{% unknown %}", "{% endif %}",
        "{% else %}",
        "{% if a %}", "{% for i a %}{% endfor %}", "{{ a", "{% a", "{% raw %}x", "{% if a %}{% endfor %}",
        "{% case a %}{% when %}{% endcase %}",
        "{% render x %}", "{% include 'nowhere' %}", "{% cycle %}", "{% assign x %}", "{% capture %}{% endcapture %}",
        "{% if %}{% endif %}",
        "{% layout 'a' %}", "{% abort 'a' %}", "{% liquid if a %}", "{% comment %}{% raw %}{% endcomment %}",
        "{% doc %}{% doc %}{% enddoc %}",
    ])
    func `what Shopify refuses`(source: String) {
        #expect(failure(source, escaping: .text, options: .shopify) != nil)
    }

    @Test func `errors are printed where the caller asks for it, and rendering goes on`() throws {
        var options = Options.shopify
        options.rendersErrors = true
        let source =
            "a{{ 1 | divided_by: 0 }}b{% for i in (1..x) limit: y %}n{% endfor %}c{% if 1 > 'a' %}n{% else %}n{% endif %}d"
        let text = try render(source, ["x": 2, "y": "no"], escaping: .text, options: options)
        #expect(
            text == "aLiquid error (line 1): divided by 0bLiquid error (line 1): invalid integerc"
                + "Liquid error (line 1): comparison of Integer with String failedd")
    }

    /// What Shopify/liquid 5.13 prints, where thousands of small templates were rendered by both.
    @Test(arguments: [
        ("{{ 5 | plus }}", "wrong number of arguments (given 1, expected 2)"),
        ("{{ s | slice }}", "wrong number of arguments (given 1, expected 2..3)"),
        ("{{ s | map: nil }}", "cannot select the property ''"),
        ("{{ 5 | where: 'p' }}", "cannot select the property 'p'"),
        ("{{ s | find: list }}", "cannot select the property '[3, 1]'"),
        ("{{ list | concat: 1 }}", "concat filter requires an array argument"),
        ("{{ s | base64_decode }}", "invalid base64 provided to base64_decode"),
        ("{{ '%ff' | url_decode }}", "invalid byte sequence in UTF-8"),
        ("{{ mixed | sort }}", "cannot sort values of incompatible types"),
        ("{{ 0 | date: '%Q %' }}", "invalid format: %Q %"),
        ("{{ 1.0 | divided_by: 0 | round }}", "Computation results in 'Infinity'"),
        ("{% include 'nowhere' %}", "No such template 'nowhere'"),
        ("{% if x %}{% elsif 1 > 'a' %}n{% endif %}", "comparison of Integer with String failed"),
    ])
    func `errors are worded as Shopify words them`(source: String, text: String) throws {
        var options = Options.shopify
        options.rendersErrors = true
        let roots: Object = ["s": "hello", "list": [3, 1], "mixed": [1, "a"]]
        #expect(try render(source, roots, escaping: .text, options: options) == "Liquid error (line 1): " + text)
    }

    @Test func `an error where nothing would be printed is not printed, and one in a partial says where it is`() throws
    {
        var options = Options.shopify
        options.rendersErrors = true
        let source =
            "{% assign x = 1 | divided_by: 0 %}a{% if 1 > 'a' %}{% assign y = 1 %}{% endif %}b{% include 'p' %}"
        let text = try render(source, escaping: .text, options: options, partials: ["p": "\n{{ 1 | divided_by: 0 }}"])
        #expect(text == "ab\nLiquid error (p line 2): divided by 0")
    }

    @Test(arguments: [
        ("{{ (1..3) | round }}{{ 7 | plus: range }}", "07"), ("{{ (3..1) | first }}{{ (3..1) | last }}", "31"),
        ("{% if 1 < (1..3) %}x{% else %}y{% endif %}{% if (1..3) == '1..3' %}x{% else %}y{% endif %}", "yy"),
        ("{% if s contains empty %}x{% endif %}{% if blank != blank %}y{% endif %}", "xy"),
        ("{% if s contains none %}x{% else %}y{% endif %}", "y"), ("{{ (3..1) | default: 'd' }}", "3..1"),
        ("{{ 9223372036854775807 | plus: 1 }}", "9223372036854775808"),
        ("{{ big | floor }}", "100000000000000000000"), ("{{ nil | times: -0.5 }}", "-0.0"),
        ("{{ 1.0 | divided_by: 0 }} {{ 0.0 | minus: 1 | divided_by: 0 }}", "Infinity -Infinity"),
        ("{{ 5 | sort: 'x' }}{{ 5 | uniq: 'x' }}{{ list | sort_natural: 'x' }}|", "55|"),
        ("{{ 2 | find: 0 }}|{{ 2 | has: 1 }}", "2|true"), ("{{ 'a' | default: 1, 2 }}", "a"),
        ("{{ '  a  b ' | squish }}{{ nil | squish }}", "a b"),
        ("{% cycle nil, 'b' %}{% cycle nil, 'b' %}{% cycle (1..2), 'c' %}{% cycle (1..2), 'c' %}", "bb1..2c"),
        (
            "{{ '2016-074' | date: '%F' }} {{ '2016-W11-1' | date: '%F' }} {{ '2016-03' | date: '%F' }}",
            "2016-03-14 2016-W11-1 2016-03"
        ),
        ("{{ '2.5' | date: '%F' }} {{ (1..3) | date: '%F' }} {{ 0 | date: '%:' }}", "2.5 1..3 %:"),
        ("{{ 0 | date: foo: 1 }}{{ '/w==' | base64_decode }}", "0\u{FFFD}"),
    ])
    func `odd values as Shopify has them`(source: String, output: String) throws {
        let roots: Object = ["s": "hello", "list": [1, nil], "none": [], "big": 1e20, "range": 0]
        #expect(try shopify(source, roots) == output)
    }

    @Test func `partials with computed names, recursion and isolation`() throws {
        let partials = [
            "tree": "{{ node.n }}{% for c in node.kids %}({% render 'tree', node: c %}){% endfor %}",
            "set": "{% assign x = 2 %}", "show": "[{{ x }}]", "each": "{{ each }}{{ forloop.index }}{{ x }}",
        ]
        let tree: Object = [
            "t": ["n": 1, "kids": [["n": 2, "kids": []], ["n": 3, "kids": [["n": 4]]]]], "which": "show",
        ]
        #expect(try shopify("{% render 'tree', node: t %}", tree, partials: partials) == "1(2)(3(4))")
        #expect(
            try shopify(
                "{% assign x = 1 %}{% include which %}{% include 'set' %}{% include which %}", tree, partials: partials)
                == "[1][2]")
        #expect(
            try shopify("{% assign x = 1 %}{% render 'set' %}{{ x }}{% render 'show' %}", partials: partials) == "1[]")
        #expect(
            try shopify(
                "{% render 'each' for (5..6), x: '.' %}{% include 'each' with t.kids[0].n %}", tree, partials: partials)
                == "51.62.2")
    }
}
