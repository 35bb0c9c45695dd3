#include "source.hpp"

#include "agora/base/text.hpp"

#include <optional>

namespace agora::view {
namespace {

constexpr std::string_view kPragma = "{{%AUTOESCAPE context=\"HTML\"}}";
constexpr int kIncludeDepth = 12;

std::string resource_name(std::string_view name) {
    const std::size_t slash = name.find('/');
    std::string out{name.substr(0, slash)};
    out += "/views";
    out += slash == std::string_view::npos ? "" : name.substr(slash);
    return name.ends_with(".txt") ? out : out + ".html";
}

std::string without_comments(std::string_view text) {
    std::string out;
    for (;;) {
        const std::size_t open = text.find("{{!");
        const std::size_t close = text.find("}}", open);
        if (open == std::string_view::npos || close == std::string_view::npos) break;
        out += text.substr(0, open);
        text.remove_prefix(close + 2);
    }
    out += text;
    return out;
}

std::string trimmed_start(std::string text) {
    text.erase(0, text.find_first_not_of('\n'));
    return text;
}

class Assembly {
 public:
    Assembly(const resources::Set& set, std::string_view name, Faults& faults)
        : set_(set), name_(name), faults_(faults) {}

    Source run() {
        Source source;
        source.escaping = name_.ends_with(".txt") ? Escaping::none : Escaping::html;
        source.body = text_of(name_, 0);
        take_layout(source);
        source.slots = take("slot", source.body, Keep::no);
        source.parts = take("part", source.body, Keep::yes);
        return source;
    }

 private:
    enum class Keep { no, yes };

    void fault(std::string_view what) {
        faults_.push_back(std::string{name_} + ": " + std::string{what});
    }

    /// The file without its pragma, and with its includes replaced by their text.
    std::string text_of(std::string_view name, int depth) {
        const auto* resource = set_.find(resource_name(name));
        if (!resource || depth > kIncludeDepth) {
            fault((resource ? "includes itself: " : "missing: ") + std::string{name});
            return {};
        }
        std::string_view text = resource->bytes;
        if (!name.ends_with(".txt")) {
            if (!text.starts_with(kPragma)) {
                fault(std::string{name} + " does not start with " + std::string{kPragma});
                return {};
            }
            text.remove_prefix(kPragma.size());
        }
        return with_includes(trimmed_start(without_comments(text)), depth);
    }

    std::string with_includes(std::string_view text, int depth) {
        std::string out;
        for (;;) {
            const std::size_t open = text.find("{{>");
            const std::size_t close = text.find("}}", open);
            if (open == std::string_view::npos || close == std::string_view::npos) break;
            out += text.substr(0, open);
            const std::string_view included = text.substr(open + 3, close - open - 3);
            out += included_text(included, out, depth + 1);
            text.remove_prefix(close + 2);
        }
        out += text;
        return out;
    }

    /// {{>web/field}} stands for the file in place; {{>PAGINATION}} for web/pagination inside the
    /// section PAGINATION, or for the member itself when it is Html. {{#FIELDS}}{{>FIELD}} is in
    /// place: each of the list.
    std::string included_text(std::string_view name, std::string_view before, int depth) {
        const std::string written{name};
        if (name.find('/') != std::string_view::npos) {
            return std::string{trimmed(text_of(name, depth))};
        }
        const std::string partial = "web/" + ascii_lower(name);
        if (!set_.find(resource_name(partial))) return "{{" + written + ":none}}";
        std::string inside{trimmed(text_of(partial, depth))};
        if (trimmed(before).ends_with("{{#" + written + "S}}")) return inside;
        return "{{#" + written + "}}" + inside + "{{/" + written + "}}";
    }

    void take_layout(Source& source) {
        constexpr std::string_view kOpen = "[[layout:";
        const std::size_t at = source.body.find(kOpen);
        if (at == std::string::npos) return;
        const std::size_t end = source.body.find("]]", at);
        if (end == std::string::npos) return fault("[[layout:… is not closed");
        source.layout = source.body.substr(at + kOpen.size(), end - at - kOpen.size());
        source.body.erase(at, end + 2 - at);
    }

    /// Takes each [[KIND:NAME]]…[[/KIND]] out of the text; kept ones leave their content behind.
    std::vector<NamedText> take(std::string_view kind, std::string& text, Keep keep) {
        std::vector<NamedText> taken;
        const std::string open = "[[" + std::string{kind} + ":";
        const std::string close = "[[/" + std::string{kind} + "]]";
        for (;;) {
            const std::size_t at = text.find(open);
            if (at == std::string::npos) break;
            const std::size_t named = text.find("]]", at);
            const std::size_t end = text.find(close, at);
            if (named == std::string::npos || end == std::string::npos || named > end) {
                fault(open + " is not closed by " + close);
                break;
            }
            const std::string name = text.substr(at + open.size(), named - at - open.size());
            const std::string content{trimmed(text.substr(named + 2, end - named - 2))};
            taken.emplace_back(name, content);
            text.replace(at, end + close.size() - at, keep == Keep::yes ? content : "");
        }
        return taken;
    }

    const resources::Set& set_;
    std::string_view name_;
    Faults& faults_;
};

}  // namespace

std::string template_name(std::string_view resource) {
    constexpr std::string_view kFolder = "/views/";
    const std::size_t at = resource.find(kFolder);
    if (at == std::string_view::npos) return {};
    std::string_view file = resource.substr(at + kFolder.size());
    if (file.ends_with(".html")) {
        file.remove_suffix(5);
    } else if (!file.ends_with(".txt")) {
        return {};
    }
    return std::string{resource.substr(0, at)} + "/" + std::string{file};
}

Source assemble(const resources::Set& set, std::string_view name, Faults& faults) {
    return Assembly{set, name, faults}.run();
}

}  // namespace agora::view
