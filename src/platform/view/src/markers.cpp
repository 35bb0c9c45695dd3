#include "markers.hpp"

#include "agora/view/views.hpp"

namespace agora::view {
namespace {

constexpr auto kNowhere = std::string_view::npos;

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// A text may be wrapped over lines in a template; its source has single spaces.
std::string with_single_spaces(std::string_view text) {
    std::string out;
    for (const char c : trimmed(text)) {
        if (!is_space(c)) {
            out += c;
        } else if (out.back() != ' ') {
            out += ' ';
        }
    }
    return out;
}

std::string escaped_for(const MarkerContext& context, std::string_view text) {
    return context.escaping == Escaping::html ? escaped(text).markup() : std::string{text};
}

/// {NAME} of a sentence becomes a variable of the template.
std::string with_variables(std::string_view sentence) {
    std::string out;
    for (const char c : sentence) {
        out += c;
        if (c == '{' || c == '}') out += c;
    }
    return out;
}

std::string text_marker(const MarkerContext& context, std::string_view text) {
    const std::string source = with_single_spaces(text);
    return with_variables(
        escaped_for(context, context.translator.translate(context.language, source)));
}

/// count:NAME|one|many
std::string count_marker(const MarkerContext& context, std::string_view argument) {
    const std::size_t first = argument.find('|');
    const std::size_t second = argument.find('|', first == kNowhere ? first : first + 1);
    if (first == kNowhere || second == kNowhere) {
        context.faults.push_back(std::string{context.name} + ": [[count:NAME|one|many]] expected");
        return {};
    }
    const std::string forms = with_single_spaces(argument.substr(first + 1));
    return "{{" + std::string{argument.substr(0, first)} + ":x-count=" + forms + "}}";
}

std::string url_marker(const MarkerContext& context, std::string_view path) {
    const std::string language{code(context.language)};
    return path == "/" ? "/" + language : "/" + language + std::string{path};
}

std::string asset_marker(const MarkerContext& context, std::string_view name) {
    std::string address = context.assets.address(name);
    if (address.empty()) {
        context.faults.push_back(std::string{context.name} + ": no asset " + std::string{name});
    }
    return address;
}

std::string icon_marker(const MarkerContext& context, std::string_view name) {
    return "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"" +
           asset_marker(context, "icons.svg") + "#" + std::string{name} + "\"/></svg>";
}

/// A drawing goes into the page itself, so that it takes the page's colours.
std::string illustration_marker(const MarkerContext& context, std::string_view name) {
    const std::string address =
        asset_marker(context, "illustrations/" + std::string{name} + ".svg");
    const auto* found = context.set.find("web" + address);
    return found ? std::string{trimmed(found->bytes)} : std::string{};
}

using Replace = std::string (*)(const MarkerContext&, std::string_view);
struct Kind {
    std::string_view prefix;
    Replace replace;
};
constexpr std::array kKinds{
    Kind{"url:", &url_marker}, Kind{"asset:", &asset_marker}, Kind{"icon:", &icon_marker},
    Kind{"illustration:", &illustration_marker}, Kind{"count:", &count_marker}};

std::string replacement(const MarkerContext& context, std::string_view marker) {
    for (const Kind& kind : kKinds) {
        if (marker.starts_with(kind.prefix)) {
            return kind.replace(context, marker.substr(kind.prefix.size()));
        }
    }
    return text_marker(context, marker);
}

/// Raw output is for Html only, see Markup in modifiers.cpp.
std::string with_guarded_none(std::string text) {
    constexpr std::string_view kNone = ":none}}";
    constexpr std::string_view kGuarded = ":x-html}}";
    for (std::size_t at = text.find(kNone); at != std::string::npos; at = text.find(kNone, at)) {
        text.replace(at, kNone.size(), kGuarded);
    }
    return text;
}

}  // namespace

AssetAddresses::AssetAddresses(const resources::Set& set) {
    const auto* manifest = set.find("web/assets/manifest.tsv");
    if (!manifest) return;
    has_manifest_ = true;
    for (const std::string_view line : split(manifest->bytes, '\n')) {
        const auto columns = split(line, '\t');
        if (columns.size() >= 2) by_name_.emplace(columns[0], columns[1]);
    }
}

std::string AssetAddresses::address(std::string_view name) const {
    if (!has_manifest_) return "/assets/" + std::string{name};
    const auto found = by_name_.find(name);
    return found == by_name_.end() ? std::string{} : "/assets/" + found->second;
}

std::string with_markers_replaced(const MarkerContext& context, std::string_view text) {
    std::string out;
    for (;;) {
        const std::size_t open = text.find("[[");
        const std::size_t close = text.find("]]", open);
        if (open == kNowhere || close == kNowhere) break;
        out += text.substr(0, open);
        out += replacement(context, text.substr(open + 2, close - open - 2));
        text.remove_prefix(close + 2);
    }
    out += text;
    return with_guarded_none(std::move(out));
}

namespace {

/// {{#NAME}} and {{/NAME}} only: nothing of its own to show.
bool is_sections_only(std::string_view line) {
    while (line.starts_with("{{#") || line.starts_with("{{/")) {
        const std::size_t end = line.find("}}");
        if (end == kNowhere) return false;
        line = trimmed(line.substr(end + 2));
    }
    return line.empty();
}

/// Whether white space counts after this line: inside pre and textarea.
bool is_kept_after(std::string_view line, bool is_kept) {
    for (const std::string_view tag : {"pre", "textarea"}) {
        const std::size_t opens = line.rfind("<" + std::string{tag});
        const std::size_t closes = line.rfind("</" + std::string{tag});
        if (opens == kNowhere && closes == kNowhere) continue;
        is_kept = closes == kNowhere || (opens != kNowhere && opens > closes);
    }
    return is_kept;
}

}  // namespace

std::string without_indentation(std::string_view text) {
    std::string out;
    bool is_kept = false;
    for (const std::string_view line : split(text, '\n')) {
        const bool is_kept_next = is_kept_after(line, is_kept);
        if (is_kept || is_kept_next) {
            out += line;
            out += '\n';
        } else {
            out += trimmed(line);
            if (!is_sections_only(trimmed(line))) out += '\n';
        }
        is_kept = is_kept_next;
    }
    return out;
}

}  // namespace agora::view
