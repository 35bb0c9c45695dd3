#include "agora/xml/xml.hpp"

#include "document.hpp"

#include <algorithm>

namespace agora::xml {
namespace {

pugi::xml_node node_of(void* node) {
    return pugi::xml_node{static_cast<pugi::xml_node_struct*>(node)};
}

bool is_element(const pugi::xml_node& node) {
    return node.type() == pugi::node_element;
}

/// The next node in the order of the document within root; null at its end.
pugi::xml_node following(pugi::xml_node node, const pugi::xml_node& root) {
    if (node.first_child()) return node.first_child();
    while (node && node != root && !node.next_sibling()) node = node.parent();
    return node == root ? pugi::xml_node{} : node.next_sibling();
}

std::string_view declared_space(pugi::xml_node node, std::string_view prefix) {
    const std::string wanted = prefix.empty() ? "xmlns" : "xmlns:" + std::string{prefix};
    for (; node; node = node.parent()) {
        if (const pugi::xml_attribute found = node.attribute(wanted.c_str())) return found.value();
    }
    return {};
}

bool declares_space(const pugi::xml_attribute& attribute) {
    const std::string_view name = attribute.name();
    return name == "xmlns" || name.starts_with("xmlns:");
}

struct ToString final : pugi::xml_writer {
    void write(const void* data, std::size_t size) override {
        text.append(static_cast<const char*>(data), size);
    }
    std::string text;
};

/// Its position among the brothers of its name when it isn't the first.
std::string step_of(const pugi::xml_node& node) {
    int before = 0;
    for (pugi::xml_node other = node.previous_sibling(node.name()); other && before < 100'000;
         other = other.previous_sibling(node.name())) {
        ++before;
    }
    std::string step = std::string{"/"} + node.name();
    if (before > 0) step += "[" + std::to_string(before + 1) + "]";
    return step;
}

}  // namespace

std::string_view Element::name() const {
    return local_name(node_of(node_).name());
}

std::string_view Element::prefix() const {
    return prefix_of(node_of(node_).name());
}

std::string_view Element::space() const {
    if (prefix() == "xml") return "http://www.w3.org/XML/1998/namespace";
    return declared_space(node_of(node_), prefix());
}

std::string Element::text() const {
    const pugi::xml_node root = node_of(node_);
    std::string out;
    for (pugi::xml_node node = root; node; node = following(node, root)) {
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
            out += node.value();
    }
    return out;
}

std::string Element::markup() const {
    pugi::xml_document copy;
    for (const pugi::xml_node& child : node_of(node_).children()) copy.append_copy(child);
    for (pugi::xml_node node = copy.first_child(); node; node = following(node, copy)) {
        for (pugi::xml_attribute at = node.first_attribute(); at;) {
            const pugi::xml_attribute next = at.next_attribute();
            if (declares_space(at)) node.remove_attribute(at);
            at = next;
        }
    }
    ToString writer;
    for (const pugi::xml_node& child : copy.children())
        child.print(writer, "", pugi::format_raw | pugi::format_no_declaration);
    return std::move(writer.text);
}

std::optional<std::string_view> Element::attribute(std::string_view name) const {
    for (const pugi::xml_attribute& attribute : node_of(node_).attributes()) {
        if (local_name(attribute.name()) == name && !declares_space(attribute))
            return attribute.value();
    }
    return std::nullopt;
}

std::string_view Element::inherited(std::string_view xml_attribute) const {
    const std::string wanted = "xml:" + std::string{xml_attribute};
    for (pugi::xml_node node = node_of(node_); node; node = node.parent()) {
        if (const pugi::xml_attribute found = node.attribute(wanted.c_str())) return found.value();
    }
    return {};
}

std::vector<std::string> Element::bases() const {
    std::vector<std::string> all;
    for (pugi::xml_node node = node_of(node_); node; node = node.parent()) {
        if (const pugi::xml_attribute found = node.attribute("xml:base"))
            all.emplace_back(found.value());
    }
    std::reverse(all.begin(), all.end());
    return all;
}

Element Element::parent() const {
    const pugi::xml_node above = node_of(node_).parent();
    return is_element(above) ? of(above.internal_object()) : Element{};
}

Element Element::child(std::string_view name) const {
    for (const pugi::xml_node& node : node_of(node_).children()) {
        if (is_element(node) && local_name(node.name()) == name) return of(node.internal_object());
    }
    return {};
}

Element Element::child(std::string_view name, std::string_view space) const {
    for (const Element& found : children(name)) {
        if (found.space() == space) return found;
    }
    return {};
}

Element Element::at(std::initializer_list<std::string_view> names) const {
    Element found = *this;
    for (const std::string_view name : names) found = found.child(name);
    return found;
}

std::vector<Element> Element::children() const {
    std::vector<Element> all;
    for (const pugi::xml_node& node : node_of(node_).children()) {
        if (is_element(node)) all.push_back(of(node.internal_object()));
    }
    return all;
}

std::vector<Element> Element::children(std::string_view name) const {
    std::vector<Element> all;
    for (const pugi::xml_node& node : node_of(node_).children()) {
        if (is_element(node) && local_name(node.name()) == name)
            all.push_back(of(node.internal_object()));
    }
    return all;
}

std::vector<Element> Element::all_within(std::string_view name) const {
    std::vector<Element> all;
    const pugi::xml_node root = node_of(node_);
    if (!root) return all;
    for (pugi::xml_node node = following(root, root); node; node = following(node, root)) {
        if (is_element(node) && local_name(node.name()) == name)
            all.push_back(of(node.internal_object()));
    }
    return all;
}

std::string Element::path() const {
    std::string path;
    for (pugi::xml_node node = node_of(node_); is_element(node); node = node.parent())
        path.insert(0, step_of(node));
    return path;
}

int Element::line() const {
    if (!node_) return 0;
    const std::ptrdiff_t offset = node_of(node_).offset_debug();
    if (offset < 0) return 0;
    const std::string& source = document_->source;
    const auto end = source.begin() + std::min<std::ptrdiff_t>(offset, std::ssize(source));
    return 1 + static_cast<int>(std::count(source.begin(), end, '\n'));
}

}  // namespace agora::xml
