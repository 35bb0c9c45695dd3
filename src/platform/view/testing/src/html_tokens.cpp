#include "agora/view/html_tokens.hpp"

#include "agora/base/text.hpp"

#include <array>

namespace agora::view {
namespace {

constexpr auto kNowhere = std::string_view::npos;

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string decoded(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, char>, 5> kReferences{
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
    std::string out;
    while (!text.empty()) {
        const std::size_t plain = std::min(text.find('&'), text.size());
        out += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty()) break;
        char c = '&';
        std::size_t length = 1;
        for (const auto& [reference, meant] : kReferences) {
            if (!text.starts_with(reference)) continue;
            c = meant;
            length = reference.size();
        }
        out += c;
        text.remove_prefix(length);
    }
    return out;
}

class Tokenizer {
 public:
    explicit Tokenizer(std::string_view html) : rest_(html) {}

    std::vector<Token> run() {
        while (!rest_.empty()) next();
        return std::move(tokens_);
    }

 private:
    void next() {
        const bool opens = rest_.size() > 1 && rest_[0] == '<';
        if (rest_.starts_with("<!--")) {
            take_until("-->", Token::Kind::comment);
        } else if (opens && (rest_[1] == '!' || rest_[1] == '?')) {
            take_until(">", Token::Kind::comment);
        } else if (opens && rest_[1] == '/' && rest_.size() > 2 && is_letter(rest_[2])) {
            rest_.remove_prefix(2);
            take_tag(Token::Kind::end);
        } else if (opens && is_letter(rest_[1])) {
            rest_.remove_prefix(1);
            take_tag(Token::Kind::start);
        } else {
            const std::size_t end = std::min(rest_.find('<', 1), rest_.size());
            add_text(rest_.substr(0, end));
            rest_.remove_prefix(end);
        }
    }

    void add_text(std::string_view text) {
        if (tokens_.empty() || tokens_.back().kind != Token::Kind::text) {
            tokens_.push_back({Token::Kind::text, "", {}, ""});
        }
        tokens_.back().text += text;
    }

    void take_until(std::string_view end, Token::Kind kind) {
        const std::size_t at = rest_.find(end);
        tokens_.push_back({kind, "", {}, std::string{rest_.substr(0, at)}});
        rest_.remove_prefix(at == kNowhere ? rest_.size() : at + end.size());
    }

    std::string take_name() {
        std::string name;
        while (!rest_.empty() && !is_space(rest_[0]) && rest_[0] != '>' && rest_[0] != '/' &&
               (rest_[0] != '=' || name.empty())) {
            name += rest_[0];
            rest_.remove_prefix(1);
        }
        return ascii_lower(name);
    }

    void skip_spaces() {
        while (!rest_.empty() && is_space(rest_[0])) rest_.remove_prefix(1);
    }

    std::string take_value() {
        skip_spaces();
        if (rest_.empty()) return {};
        const char quote = rest_[0];
        std::size_t end = 0;
        if (quote == '"' || quote == '\'') {
            rest_.remove_prefix(1);
            end = std::min(rest_.find(quote), rest_.size());
        } else {
            while (end < rest_.size() && !is_space(rest_[end]) && rest_[end] != '>') ++end;
        }
        const std::string value = decoded(rest_.substr(0, end));
        rest_.remove_prefix(end);
        if ((quote == '"' || quote == '\'') && !rest_.empty()) rest_.remove_prefix(1);
        return value;
    }

    void take_tag(Token::Kind kind) {
        Token tag{kind, take_name(), {}, ""};
        for (;;) {
            while (!rest_.empty() && (is_space(rest_[0]) || rest_[0] == '/')) {
                rest_.remove_prefix(1);
            }
            if (rest_.empty() || rest_[0] == '>') break;
            std::string name = take_name();
            skip_spaces();
            std::string value;
            if (rest_.starts_with('=')) {
                rest_.remove_prefix(1);
                value = take_value();
            }
            tag.attributes.emplace_back(std::move(name), std::move(value));
        }
        if (!rest_.empty()) rest_.remove_prefix(1);
        const std::string name = tag.name;
        tokens_.push_back(std::move(tag));
        if (kind == Token::Kind::start) take_raw(name);
    }

    /// Script, style, textarea and title hold no tags: only their own end closes them.
    void take_raw(const std::string& element) {
        if (element != "script" && element != "style" && element != "textarea" &&
            element != "title") {
            return;
        }
        std::size_t end = std::min(rest_.find("</"), rest_.size());
        while (end < rest_.size() &&
               ascii_lower(rest_.substr(end + 2, element.size())) != element) {
            end = std::min(rest_.find("</", end + 2), rest_.size());
        }
        if (end > 0) add_text(rest_.substr(0, end));
        rest_.remove_prefix(end);
    }

    std::string_view rest_;
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view html) {
    return Tokenizer{html}.run();
}

std::string shape_of(std::string_view html) {
    std::string shape;
    for (const Token& token : tokens_of(html)) {
        if (token.kind == Token::Kind::text) continue;
        shape += token.kind == Token::Kind::start ? "<"
                 : token.kind == Token::Kind::end ? "</"
                                                  : "!";
        shape += token.name;
        for (const auto& [name, value] : token.attributes) shape += " " + name;
        shape += ">";
    }
    return shape;
}

std::string text_of(std::string_view html) {
    std::string text;
    for (const Token& token : tokens_of(html)) {
        if (token.kind == Token::Kind::text) text += decoded(token.text);
    }
    return text;
}

std::string attribute_of(std::string_view html, std::string_view name) {
    for (const Token& token : tokens_of(html)) {
        for (const auto& [known, value] : token.attributes) {
            if (known == name) return value;
        }
    }
    return {};
}

}  // namespace agora::view
