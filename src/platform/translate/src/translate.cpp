#include "agora/translate/translate.hpp"

#include "agora/fetch/fetch.hpp"

#include <boost/json.hpp>

#include <semaphore>

namespace agora::translate {
namespace {

namespace json = boost::json;

std::string question(const std::vector<std::string>& texts, std::string_view from,
                     std::string_view to) {
    return json::serialize(json::object{
        {"q", json::value_from(texts)}, {"source", from}, {"target", to}, {"format", "text"}});
}

/// One text for each that was asked, or nothing.
std::vector<std::string> texts_in(std::string_view body, std::size_t wanted) {
    boost::system::error_code fault;
    const json::value said = json::parse(body, fault);
    if (fault || !said.is_object()) return {};
    const json::value* translated = said.as_object().if_contains("translatedText");
    if (translated == nullptr || !translated->is_array()) return {};
    std::vector<std::string> texts;
    for (const json::value& text : translated->as_array()) {
        if (!text.is_string()) return {};
        texts.emplace_back(text.as_string());
    }
    return texts.size() == wanted ? texts : std::vector<std::string>{};
}

/// Few ask at once: a slow machine must not hold up the pages of others.
class Turn {
 public:
    Turn() : mine_(free_.try_acquire()) {}
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn() {
        if (mine_) free_.release();
    }
    bool mine() const { return mine_; }

 private:
    static inline std::counting_semaphore<2> free_{2};
    bool mine_;
};

}  // namespace

bool Machine::exists() const {
    const bool is_web = address.starts_with("https://") || address.starts_with("http://");
    return is_web && address.find_first_of("?#\\@ \t\r\n") == std::string::npos;
}

RefusalText refusal_text(TranslateRefusal refusal) {
    switch (refusal) {
        case TranslateRefusal::machine_does_not_answer:
            return {
                "machine_does_not_answer", RefusalKind::rule,
                tr("The translator does not answer now. Try again later, or write it yourself.")};
        case TranslateRefusal::machine_refuses:
            return {
                "machine_refuses", RefusalKind::rule,
                tr("The translator gave no translation of this text. You can write it yourself.")};
    }
    return {};
}

Result<std::vector<std::string>> translate(const Machine& machine,
                                           const std::vector<std::string>& texts,
                                           std::string_view from, std::string_view to) {
    const Turn turn;
    if (!turn.mine()) return TranslateRefusal::machine_does_not_answer;
    constexpr std::chrono::seconds kPatience{10};
    const fetch::Request request{.url = machine.address + "/translate",
                                 .method = "POST",
                                 .headers = {{"Content-Type", "application/json"}},
                                 .body = question(texts, from, to)};
    const auto answer = fetch::fetch(
        request, {.most_bytes = 1'000'000, .time = kPatience, .reach = fetch::Reach::anywhere});
    if (!answer) return TranslateRefusal::machine_does_not_answer;
    std::vector<std::string> translated;
    if (answer->status == 200) translated = texts_in(answer->body, texts.size());
    if (translated.empty()) return TranslateRefusal::machine_refuses;
    return translated;
}

}  // namespace agora::translate
