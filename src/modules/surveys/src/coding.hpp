#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agreement.hpp"
#include "coding_store.hpp"

namespace agora::surveys {

inline constexpr std::size_t kMostCodes = 30;

/// A text to read. Its key is a digest of its own, so that neither key nor order joins it with what its
/// writer answered elsewhere.
struct Text {
    std::string key = {};
    std::string words = {};
    bool quotable = false;
};
/// By key.
std::vector<Text> texts_of(const std::vector<Response>& responses, std::int64_t question);

/// What two people made of the texts, once both have handed in.
struct CodeResult {
    Code code = {};
    Crossed crossed = {};
};
struct Coded {
    std::int64_t texts = 0;
    std::vector<CodeResult> codes = {};
};
/// Nothing while one of them still codes.
std::optional<Coded> find_coded(db::ReadTx& tx, const TextsOf& of,
                                const std::vector<Response>& responses);

/// Until somebody codes with them.
Result<Done> write_codebook(const Acting& acting, const TextsOf& of, std::vector<Code> codes,
                            std::int64_t seen);
struct GivenCodes {
    std::string key = {};
    std::set<std::int64_t> codes = {};  ///< none: not coded yet
};
/// The first two people who code a question are its coders; each sees the own codes alone.
Result<Done> code_texts(const Acting& acting, const TextsOf& of, const std::vector<Text>& texts,
                        const std::vector<GivenCodes>& given);
/// Every text has a code of this person: from now on they stay.
Result<Done> hand_in(const Acting& acting, const TextsOf& of, const std::vector<Text>& texts);

/// A text that its writer allowed stands in the results, or not any more.
enum class Quoting { shown, hidden };
AGORA_ENUM(Quoting, shown, hidden)
Result<Done> quote(const Acting& acting, const TextsOf& of, const std::vector<Text>& texts,
                   std::string_view key, Quoting quoting);

}  // namespace agora::surveys
