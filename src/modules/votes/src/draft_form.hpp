#pragma once

#include "agora/fields/form_read.hpp"
#include "drafts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::votes {

/// A vote as it is typed.
struct TypedVote {
    std::string title_nl = {};
    std::string question_nl = {};
    std::string options_nl = {};
    std::string title_fr = {};
    std::string question_fr = {};
    std::string options_fr = {};
    std::string title_en = {};
    std::string question_en = {};
    std::string options_en = {};
    Method method = Method::yes_no;
    Secrecy secrecy = Secrecy::secret;
    Majority majority = Majority::half;
    std::int64_t quorum = 0;
    Electorate electorate = Electorate::shareholders;
    Audience audience = Audience::members;
    std::string time_zone = "Europe/Brussels";
    std::optional<locale::LocalTime> opens_at = {};
    std::optional<locale::LocalTime> closes_at = {};
    std::string trustees = {};
    std::string observers = {};
};
AGORA_FIELDS(TypedVote, title_nl, question_nl, options_nl, title_fr, question_fr, options_fr,
             title_en, question_en, options_en, method, secrecy, majority, quorum, electorate,
             audience, time_zone, opens_at, closes_at, trustees, observers)

fields::Form draft_form();
Draft draft_of(const TypedVote& typed);
/// The words alone.
TypedVote typed_words(const std::vector<Words>& words);

}  // namespace agora::votes
