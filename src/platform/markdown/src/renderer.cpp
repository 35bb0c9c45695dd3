#include "renderer.hpp"

#include "agora/markdown/markdown.hpp"
#include "entities.hpp"
#include "parsing.hpp"

#include <algorithm>

namespace agora::markdown {
namespace {

struct State {
    std::string out;
    std::size_t most_output = 0;
    int depth = 0;
    int image_depth = 0;
    int unsafe_links = 0;
    Output output = Output::markup;

    /// What a picture shows is an attribute: words alone.
    void tag(std::string_view markup) {
        if (output == Output::markup && image_depth == 0) out += markup;
    }
    bool stopped = false;  ///< md4c may answer 0 all the same

    int verdict() {
        stopped = stopped || depth > kMostDepth || out.size() > most_output;
        return stopped ? 1 : 0;
    }
};

std::string cell_open(std::string_view name, const MD_BLOCK_TD_DETAIL& cell) {
    std::string markup = "<" + std::string{name};
    if (cell.align == MD_ALIGN_CENTER) markup += " class=\"centre\"";
    if (cell.align == MD_ALIGN_RIGHT) markup += " class=\"right\"";
    return markup + ">";
}

std::string list_open(const MD_BLOCK_OL_DETAIL& list) {
    return list.start == 1 ? "<ol>" : "<ol start=\"" + std::to_string(list.start) + "\">";
}

std::string item_open(const MD_BLOCK_LI_DETAIL& item) {
    if (!item.is_task) return "<li>";
    const bool done = item.task_mark != ' ';
    return std::string{"<li class=\"task\"><span aria-hidden=\"true\">"} + (done ? "☑" : "☐") +
           "</span> ";
}

/// Headings start below the page's own: # is h3.
std::string heading(const void* detail, std::string_view opening) {
    const auto level = static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level;
    return std::string{opening} + "h" + std::to_string(std::min(level + 2, 6U)) + ">";
}

int enter_block(MD_BLOCKTYPE type, void* detail, void* user) {
    auto& state = *static_cast<State*>(user);
    ++state.depth;
    switch (type) {
        case MD_BLOCK_QUOTE:
            state.tag("<blockquote>");
            break;
        case MD_BLOCK_UL:
            state.tag("<ul>");
            break;
        case MD_BLOCK_OL:
            state.tag(list_open(*static_cast<MD_BLOCK_OL_DETAIL*>(detail)));
            break;
        case MD_BLOCK_LI:
            state.tag(item_open(*static_cast<MD_BLOCK_LI_DETAIL*>(detail)));
            break;
        case MD_BLOCK_HR:
            state.tag("<hr>");
            break;
        case MD_BLOCK_H:
            state.tag(heading(detail, "<"));
            break;
        case MD_BLOCK_CODE:
            state.tag("<pre><code>");
            break;
        case MD_BLOCK_P:
            state.tag("<p>");
            break;
        case MD_BLOCK_TABLE:
            state.tag("<div class=\"wide\"><table>");
            break;
        case MD_BLOCK_THEAD:
            state.tag("<thead>");
            break;
        case MD_BLOCK_TBODY:
            state.tag("<tbody>");
            break;
        case MD_BLOCK_TR:
            state.tag("<tr>");
            break;
        case MD_BLOCK_TH:
            state.tag(cell_open("th", *static_cast<MD_BLOCK_TD_DETAIL*>(detail)));
            break;
        case MD_BLOCK_TD:
            state.tag(cell_open("td", *static_cast<MD_BLOCK_TD_DETAIL*>(detail)));
            break;
        case MD_BLOCK_DOC:
        case MD_BLOCK_HTML:
            break;
    }
    return state.verdict();
}

int leave_block(MD_BLOCKTYPE type, void* detail, void* user) {
    auto& state = *static_cast<State*>(user);
    --state.depth;
    if (state.output == Output::words) state.out += ' ';
    switch (type) {
        case MD_BLOCK_QUOTE:
            state.tag("</blockquote>");
            break;
        case MD_BLOCK_UL:
            state.tag("</ul>");
            break;
        case MD_BLOCK_OL:
            state.tag("</ol>");
            break;
        case MD_BLOCK_LI:
            state.tag("</li>");
            break;
        case MD_BLOCK_H:
            state.tag(heading(detail, "</"));
            break;
        case MD_BLOCK_CODE:
            state.tag("</code></pre>");
            break;
        case MD_BLOCK_P:
            state.tag("</p>");
            break;
        case MD_BLOCK_TABLE:
            state.tag("</table></div>");
            break;
        case MD_BLOCK_THEAD:
            state.tag("</thead>");
            break;
        case MD_BLOCK_TBODY:
            state.tag("</tbody>");
            break;
        case MD_BLOCK_TR:
            state.tag("</tr>");
            break;
        case MD_BLOCK_TH:
            state.tag("</th>");
            break;
        case MD_BLOCK_TD:
            state.tag("</td>");
            break;
        case MD_BLOCK_DOC:
        case MD_BLOCK_HR:
        case MD_BLOCK_HTML:
            break;
    }
    return state.verdict();
}

/// A link opens when its address is safe; else only its text stays.
void open_link(State& state, const MD_ATTRIBUTE& target) {
    const std::string address = address_of(target);
    if (!is_safe_address(address)) {
        ++state.unsafe_links;
        return;
    }
    std::string markup = "<a href=\"";
    append_escaped(markup, address);
    markup += "\" rel=\"nofollow ugc noopener\">";
    state.tag(markup);
}

void close_link(State& state, const MD_ATTRIBUTE& target) {
    if (is_safe_address(address_of(target))) state.tag("</a>");
}

/// Of this site, at an address that nobody can guess: "/forum/pictures/WORD.webp". Whether the reader may see it is
/// checked there.
bool is_kept_picture(std::string_view address) {
    constexpr std::string_view kFolder = "/pictures/";
    constexpr std::string_view kEnding = ".webp";
    constexpr std::size_t kWordLength = 24;
    constexpr std::size_t kTail = kFolder.size() + kWordLength + kEnding.size();
    const auto is_lower = [](char one) { return one >= 'a' && one <= 'z'; };
    const auto is_of_word = [&](char one) {
        return is_lower(one) || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9') ||
               one == '-' || one == '_';
    };
    if (address.size() <= kTail + 1 || !address.ends_with(kEnding)) return false;
    const std::string_view module = address.substr(0, address.size() - kTail);
    const std::string_view tail = address.substr(module.size());
    return module.front() == '/' && std::ranges::all_of(module.substr(1), is_lower) &&
           tail.starts_with(kFolder) &&
           std::ranges::all_of(tail.substr(kFolder.size(), kWordLength), is_of_word);
}

/// A picture that the site keeps is shown; one from elsewhere is a link.
void open_image(State& state, const MD_ATTRIBUTE& source) {
    const std::string address = address_of(source);
    if (state.output == Output::words || !is_kept_picture(address)) {
        open_link(state, source);
        return;
    }
    std::string markup = "<img src=\"";
    append_escaped(markup, address);
    state.tag(markup + "\" alt=\"");
    ++state.image_depth;
}

void close_image(State& state, const MD_ATTRIBUTE& source) {
    const std::string address = address_of(source);
    if (state.output == Output::words || !is_kept_picture(address)) {
        close_link(state, source);
        return;
    }
    --state.image_depth;
    state.tag("\" loading=\"lazy\">");
}

int enter_span(MD_SPANTYPE type, void* detail, void* user) {
    auto& state = *static_cast<State*>(user);
    ++state.depth;
    switch (type) {
        case MD_SPAN_EM:
            state.tag("<em>");
            break;
        case MD_SPAN_STRONG:
            state.tag("<strong>");
            break;
        case MD_SPAN_CODE:
            state.tag("<code>");
            break;
        case MD_SPAN_DEL:
            state.tag("<del>");
            break;
        case MD_SPAN_A:
            open_link(state, static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
            break;
        case MD_SPAN_IMG:
            open_image(state, static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src);
            break;
        default:
            break;
    }
    return state.verdict();
}

int leave_span(MD_SPANTYPE type, void* detail, void* user) {
    auto& state = *static_cast<State*>(user);
    --state.depth;
    switch (type) {
        case MD_SPAN_EM:
            state.tag("</em>");
            break;
        case MD_SPAN_STRONG:
            state.tag("</strong>");
            break;
        case MD_SPAN_CODE:
            state.tag("</code>");
            break;
        case MD_SPAN_DEL:
            state.tag("</del>");
            break;
        case MD_SPAN_A:
            close_link(state, static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
            break;
        case MD_SPAN_IMG:
            close_image(state, static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src);
            break;
        default:
            break;
    }
    return state.verdict();
}

int add_text(MD_TEXTTYPE type, const MD_CHAR* bytes, MD_SIZE size, void* user) {
    auto& state = *static_cast<State*>(user);
    const std::string_view text{bytes, size};
    switch (type) {
        case MD_TEXT_BR:
            if (state.output == Output::words || state.image_depth > 0) state.out += ' ';
            state.tag("<br>");
            break;
        case MD_TEXT_SOFTBR:
            state.out += '\n';
            break;
        case MD_TEXT_NULLCHAR:
            state.out += "\xEF\xBF\xBD";
            break;
        case MD_TEXT_ENTITY:
            if (state.output == Output::markup)
                append_escaped(state.out, decoded_entity(text));
            else
                state.out += decoded_entity(text);
            break;
        default:
            if (state.output == Output::markup)
                append_escaped(state.out, text);
            else
                state.out += text;
    }
    return state.verdict();
}

}  // namespace

std::optional<std::string> run_parser(std::string_view text, Output output) {
    State state;
    state.output = output;
    state.most_output = most_output(text.size());
    MD_PARSER parser = parser_for(text.size());
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = add_text;
    const int verdict = md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &state);
    if (verdict != 0 || state.stopped) return std::nullopt;
    return std::move(state.out);
}

}  // namespace agora::markdown
