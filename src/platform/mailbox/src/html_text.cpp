#include "html_text.hpp"

#include <algorithm>
#include <libxml/HTMLparser.h>
#include <memory>

namespace agora::mailbox {
namespace {

using Names = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view name, Names names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Puts words into lines as a reader of plain text expects them.
class Lines {
 public:
    void put(std::string_view words) {
        for (const char one : words) {
            const bool is_space = one == ' ' || one == '\n' || one == '\t' || one == '\r';
            if (is_space) {
                has_space_ = true;
                continue;
            }
            if (line_.empty()) line_ = quoted();
            if (has_space_ && !is_at_start()) line_ += ' ';
            has_space_ = false;
            line_ += one;
        }
    }
    /// Ends the line; a second time: an empty line between paragraphs.
    void end(bool paragraph) {
        const bool had_words = !line_.empty();
        if (had_words) text_ += line_ + '\n';
        line_.clear();
        has_space_ = false;
        if (paragraph && !text_.empty() && !text_.ends_with("\n\n")) text_ += '\n';
    }
    void quote(int more) { depth_ = static_cast<std::size_t>(static_cast<int>(depth_) + more); }

    std::string take() {
        end(false);
        return std::move(text_);
    }

 private:
    std::string quoted() const {
        std::string marks;
        for (std::size_t at = 0; at < depth_; ++at) marks += "> ";
        return marks;
    }
    bool is_at_start() const { return line_.size() == depth_ * 2; }

    std::string text_;
    std::string line_;
    bool has_space_ = false;
    std::size_t depth_ = 0;
};

std::string_view name_of(const xmlNode& node) {
    return reinterpret_cast<const char*>(node.name);
}

void walk(const xmlNode* node, Lines& lines);

void walk_element(const xmlNode& node, Lines& lines) {
    const std::string_view name = name_of(node);
    if (is_one_of(name, {"script", "style", "head", "title", "template"})) return;
    if (name == "br") return lines.end(false);
    const bool is_quoted = name == "blockquote";
    const bool is_paragraph =
        is_quoted || is_one_of(name, {"p", "ul", "ol", "table", "h1", "h2", "h3"});
    const bool is_block =
        is_paragraph || is_one_of(name, {"div", "li", "tr", "pre", "body", "html"});
    if (is_block) lines.end(is_paragraph);
    if (is_quoted) lines.quote(1);
    if (name == "li") lines.put("- ");
    walk(node.children, lines);
    if (is_block) lines.end(is_paragraph);
    if (is_quoted) lines.quote(-1);
}

void walk(const xmlNode* node, Lines& lines) {
    for (; node != nullptr; node = node->next) {
        if (node->type == XML_TEXT_NODE) lines.put(reinterpret_cast<const char*>(node->content));
        if (node->type == XML_ELEMENT_NODE) walk_element(*node, lines);
    }
}

struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

}  // namespace

std::string html_text(std::string_view html) {
    constexpr int kQuietly =
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    const std::unique_ptr<xmlDoc, FreeDocument> document{
        htmlReadMemory(html.data(), static_cast<int>(html.size()), nullptr, "UTF-8", kQuietly)};
    Lines lines;
    if (document) walk(xmlDocGetRootElement(document.get()), lines);
    return lines.take();
}

}  // namespace agora::mailbox
