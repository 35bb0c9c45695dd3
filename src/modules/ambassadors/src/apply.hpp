#pragma once

#include "acting.hpp"
#include "agora/ambassadors/ambassador.hpp"
#include "agora/base/result.hpp"
#include "charter_store.hpp"

#include <optional>
#include <string>
#include <vector>

// From the application to the answer.
namespace agora::ambassadors {

/// What a member writes on the sheet; lists as a Sheet keeps them.
struct SheetContent {
    std::int64_t hours = 0;
    std::string languages = {};
    std::string sectors = {};
    std::string regions = {};
    std::string themes = {};
    std::string links = {};
    std::string competences = {};
    std::string motivation = {};
    std::string video = {};
    std::string transcript = {};
};
/// Applies, or changes the sheet of who applied or is an ambassador.
Result<Done> write_sheet(const Acting& acting, const SheetContent& content);
/// Takes the application back, or stops being an ambassador: by one's own act, at once.
/// In an appeal the refusal stands, with its day. Says how one stands then.
Result<Standing> stop(const Acting& acting);
Result<Done> appeal(const Acting& acting, std::string words);

Result<Done> judge(const Acting& acting, Sheet sheet, Judgement judgement);

/// Two who agree decide, with more of them than of the others; nothing while it is open.
std::optional<bool> verdict_of(const std::vector<Judgement>& judgements, std::int64_t round);
/// Why this person does not judge; nothing when they may.
std::optional<Refusal> not_to_judge(const Sheet& sheet, const std::vector<Judgement>& judgements,
                                    AccountId judge);

/// Whether one more ambassador with this sheet stays within the limits: within that of all, and within
/// those of one of their sectors and one of their regions.
bool has_place(const std::vector<Limit>& limits, const std::vector<Sheet>& ambassadors,
               const Sheet& sheet);
/// Who waits comes in as far as there is a place, in the order of their numbers.
void fill_places(const Acting& acting);
/// After an erasure: their places on missions and among ambassadors are free.
journal::Listener places_of_who_left(web::Services& services);

}  // namespace agora::ambassadors
