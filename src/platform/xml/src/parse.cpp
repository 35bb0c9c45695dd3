#include "agora/xml/xml.hpp"

#include "decode.hpp"
#include "document.hpp"
#include "entities.hpp"

#include "agora/base/text.hpp"

#include <algorithm>

namespace agora::xml {

RefusalText refusal_text(XmlRefusal refusal) {
    switch (refusal) {
        case XmlRefusal::xml_malformed:
            return {"xml_malformed", RefusalKind::field,
                    tr("The XML is not well-formed (line {line}). Ask its sender for another "
                       "copy.")};
        case XmlRefusal::xml_too_large:
            return {"xml_too_large", RefusalKind::field,
                    tr("The XML is too large. Send it in smaller parts.")};
        case XmlRefusal::xml_too_deep:
            return {"xml_too_deep", RefusalKind::field,
                    tr("The XML is nested too deeply to be an ordinary document.")};
        case XmlRefusal::xml_unsafe:
            return {"xml_unsafe", RefusalKind::field,
                    tr("The XML declares entities that could be harmful. Send it without them.")};
    }
    return {};
}

namespace {

/// Depth first without recursion, since the depth is the sender's.
bool is_too_deep(pugi::xml_node root, int most) {
    struct Walker final : pugi::xml_tree_walker {
        explicit Walker(int most_depth) : most(most_depth) {}
        bool for_each(pugi::xml_node&) override { return depth() < most; }
        int most;
    };
    Walker walker{most};
    return !root.traverse(walker);
}

int line_at(std::string_view text, std::ptrdiff_t offset) {
    const auto end =
        static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(offset, 0, std::ssize(text)));
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + std::ptrdiff_t(end), '\n'));
}

unsigned flags_of(const Options& options) {
    const unsigned space = options.keep_space ? pugi::parse_ws_pcdata : 0U;
    return pugi::parse_default | space;
}

/// pugixml takes several roots and text around them; a document has one.
bool has_one_root(const pugi::xml_document& tree) {
    const auto elements = tree.children();
    const auto roots =
        std::count_if(elements.begin(), elements.end(),
                      [](const pugi::xml_node& node) { return node.type() == pugi::node_element; });
    return roots == 1;
}

}  // namespace

class Reader {
 public:
    static Element root_of(const std::shared_ptr<Document>& document) {
        return {document, document->tree.document_element().internal_object()};
    }
};

Result<Parsed> parse(std::string_view bytes, const Options& options) {
    if (bytes.size() > options.most_bytes) return XmlRefusal::xml_too_large;
    Result<std::string> text = entities_replaced(decoded(bytes, options.charset));
    if (!text) return text.refusal();

    auto document = std::make_shared<Document>();
    document->source = *std::move(text);
    std::string_view content = document->source;
    const pugi::xml_parse_result result = document->tree.load_buffer(
        content.data(), content.size(), flags_of(options), pugi::encoding_utf8);
    const bool whole = result && has_one_root(document->tree);
    const int line = whole ? 0 : line_at(content, result.offset);
    if (!document->tree.document_element() ||
        (!whole && options.when_malformed == WhenMalformed::refuse)) {
        return Refusal{XmlRefusal::xml_malformed,
                       "line " + std::to_string(line),
                       {{"line", std::to_string(line)}}};
    }
    if (is_too_deep(document->tree, options.most_depth)) return XmlRefusal::xml_too_deep;
    return Parsed{Reader::root_of(document), !whole, line};
}

bool seems_xml(std::string_view bytes) {
    const std::string start = decoded(bytes.substr(0, 400), {});
    const std::size_t at = start.find_first_not_of(" \t\r\n");
    return at != std::string::npos && start[at] == '<';
}

}  // namespace agora::xml
