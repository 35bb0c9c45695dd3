#include "decp_xml.hpp"

#include "agora/base/text.hpp"
#include "agora/fields/json_write.hpp"
#include "agora/notices/read.hpp"

#include <map>
#include <string>

namespace agora::notices {
namespace {

using xml::Element;

void write_value(std::string& out, const Element& element);

void write_list(std::string& out, const std::vector<Element>& elements) {
    out += '[';
    for (std::size_t at = 0; at < elements.size(); ++at) {
        if (at > 0) out += ',';
        write_value(out, elements[at]);
    }
    out += ']';
}

void write_value(std::string& out, const Element& element) {
    std::map<std::string, std::vector<Element>> members;
    for (const Element& child : element.children())
        members[std::string{child.name()}].push_back(child);
    if (members.empty()) return fields::write_json_string(out, trimmed(element.text()));
    out += '{';
    bool first = true;
    for (const auto& [name, elements] : members) {
        if (!first) out += ',';
        first = false;
        fields::write_json_string(out, name);
        out += ':';
        if (elements.size() == 1)
            write_value(out, elements.front());
        else
            write_list(out, elements);
    }
    out += '}';
}

}  // namespace

bool is_decp_xml(const Element& root) {
    return root.name() == "marches";
}

fields::Json decp_as_json(const Element& root) {
    std::string text = R"({"marches":)";
    write_value(text, root);
    text += '}';
    const Result<fields::Json> parsed = fields::parse_json(text, kMostBytes * 4);
    return parsed ? *parsed : fields::Json{};
}

}  // namespace agora::notices
