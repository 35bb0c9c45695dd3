#include "coding.hpp"

#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::surveys {
namespace {

constexpr std::size_t kCoders = 2;

std::string text_key(std::string_view response_key, std::int64_t question) {
    constexpr std::size_t kDigits = 32;
    const std::string whole = std::string{response_key} + " " + std::to_string(question);
    return crypto::encode_hex(crypto::sha256(whole)).substr(0, kDigits);
}

bool both_finished(const std::vector<Coder>& coders) {
    return coders.size() == kCoders && std::ranges::all_of(coders, &Coder::finished);
}

/// By key, of one of them.
std::map<std::string, std::set<std::int64_t>> codes_of(const std::vector<Coding>& codings,
                                                       std::int64_t slot) {
    std::map<std::string, std::set<std::int64_t>> codes;
    for (const Coding& coding : codings) {
        if (coding.slot == slot) codes[coding.text_key] = numbers_in(coding.codes);
    }
    return codes;
}

/// Who codes, with a place of their own from now on.
Result<Coder> coder_of(const Acting& acting, const TextsOf& of) {
    const auto coders = list_coders(acting.tx, of);
    for (const Coder& coder : coders) {
        if (coder.account_id != acting.origin.account) continue;
        if (coder.finished) return SurveyRefusal::coding_is_finished;
        return coder;
    }
    for (Coder coder : coders) {
        if (coder.account_id || coder.finished) continue;
        coder.account_id = acting.origin.account;
        replace_coder(acting.tx, of, coder);
        return coder;
    }
    if (coders.size() >= kCoders) return SurveyRefusal::coded_by_two_others;
    const std::int64_t slot = coders.empty() || coders.front().slot != 1 ? 1 : 2;
    const Coder coder{.slot = slot, .account_id = acting.origin.account};
    if (!insert_coder(acting.tx, of, coder)) return SurveyRefusal::coded_by_two_others;
    return coder;
}

}  // namespace

std::vector<Text> texts_of(const std::vector<Response>& responses, std::int64_t question) {
    std::vector<Text> texts;
    for (const Response& response : responses) {
        const auto found = response.sheet.find(question);
        if (found == response.sheet.end() || found->second.text.empty()) continue;
        texts.push_back(
            {text_key(response.key, question), found->second.text, found->second.quotable});
    }
    std::ranges::sort(texts, {}, &Text::key);
    return texts;
}

std::optional<Coded> find_coded(db::ReadTx& tx, const TextsOf& of,
                                const std::vector<Response>& responses) {
    if (!both_finished(list_coders(tx, of))) return std::nullopt;
    const auto codings = list_codings(tx, of);
    auto first = codes_of(codings, 1);
    auto second = codes_of(codings, 2);
    CodesOfTexts one;
    CodesOfTexts other;
    for (const Text& text : texts_of(responses, of.question)) {
        one.push_back(first[text.key]);
        other.push_back(second[text.key]);
    }
    Coded coded{.texts = std::ssize(one)};
    for (Code& code : find_codebook(tx, of).codes) {
        const Crossed cross = crossed(one, other, code.number);
        coded.codes.push_back({std::move(code), cross});
    }
    return coded;
}

Result<Done> write_codebook(const Acting& acting, const TextsOf& of, std::vector<Code> codes,
                            std::int64_t seen) {
    if (!list_coders(acting.tx, of).empty()) return SurveyRefusal::coding_has_begun;
    if (codes.size() > kMostCodes) {
        return Refusal{
            SurveyRefusal::too_many_options, "codes_nl", {{"most", std::to_string(kMostCodes)}}};
    }
    if (!put_codebook(acting.tx, of, {seen + 1, std::move(codes)})) {
        return SurveyRefusal::changed_meanwhile;
    }
    return Done{};
}

Result<Done> code_texts(const Acting& acting, const TextsOf& of, const std::vector<Text>& texts,
                        const std::vector<GivenCodes>& given) {
    const Codebook codebook = find_codebook(acting.tx, of);
    const auto coder = coder_of(acting, of);
    if (!coder) return coder.refusal();
    for (const GivenCodes& one : given) {
        if (std::ranges::find(texts, one.key, &Text::key) == texts.end()) {
            return SurveyRefusal::text_not_found;
        }
        for (const std::int64_t code : one.codes) {
            if (codebook.find(code) == nullptr) return SurveyRefusal::code_unknown;
        }
        put_coding(acting.tx, of, {one.key, coder->slot, numbers_text(one.codes)});
    }
    return Done{};
}

Result<Done> hand_in(const Acting& acting, const TextsOf& of, const std::vector<Text>& texts) {
    const auto coder = coder_of(acting, of);
    if (!coder) return coder.refusal();
    const auto codes = codes_of(list_codings(acting.tx, of), coder->slot);
    const bool all = std::ranges::all_of(texts, [&](const Text& text) {
        const auto found = codes.find(text.key);
        return found != codes.end() && !found->second.empty();
    });
    if (!all || texts.empty()) return SurveyRefusal::not_all_coded;
    finish_coder(acting.tx, of, coder->slot);
    return Done{};
}

Result<Done> quote(const Acting& acting, const TextsOf& of, const std::vector<Text>& texts,
                   std::string_view key, Quoting quoting) {
    const auto text = std::ranges::find(texts, key, &Text::key);
    if (text == texts.end()) return SurveyRefusal::text_not_found;
    if (quoting == Quoting::hidden) {
        delete_quote(acting.tx, of, key);
        return Done{};
    }
    if (!text->quotable) return SurveyRefusal::not_to_be_quoted;
    insert_quote(acting.tx, of, key);
    return Done{};
}

}  // namespace agora::surveys
