#include "apply.hpp"

#include "agora/accounts/events.hpp"
#include "agora/clock/clock.hpp"
#include "agora/crypto/random.hpp"
#include "agora/web/settings.hpp"
#include "letters.hpp"
#include "missions.hpp"
#include "refusals.hpp"
#include "seat_store.hpp"
#include "sheet_store.hpp"
#include "words.hpp"

#include <algorithm>

namespace agora::ambassadors {
namespace {

constexpr std::chrono::days kAfterRefusal{182};
constexpr std::int64_t kAgreeing = 2;

std::optional<Refusal> fault_of(const SheetContent& content) {
    if (content.motivation.empty() && content.video.empty()) {
        return Refusal{AmbassadorRefusal::motivation_or_video, "motivation"};
    }
    if (!content.video.empty() && content.transcript.empty()) {
        return Refusal{AmbassadorRefusal::transcript_missing, "transcript"};
    }
    return std::nullopt;
}

void set_content(Sheet& sheet, const SheetContent& content, Instant now) {
    sheet.hours = content.hours;
    sheet.languages = content.languages;
    sheet.sectors = content.sectors;
    sheet.regions = content.regions;
    sheet.themes = content.themes;
    sheet.links = content.links;
    sheet.competences = content.competences;
    sheet.motivation = content.motivation;
    sheet.video = content.video;
    sheet.transcript = content.transcript;
    sheet.changed_at = now;
}

void set_standing(const Acting& acting, Sheet& sheet, Standing standing) {
    sheet.standing = standing;
    sheet.decided_at = sheet.changed_at = acting.origin.at;
    update_sheet(acting.tx, sheet);
    journal::emit(acting.tx, acting.origin, StandingChanged{sheet.account_id, standing},
                  journal::Audit::yes);
}

void admit(const Acting& acting, Sheet& sheet) {
    const bool place =
        has_place(list_limits(acting.tx), list_sheets(acting.tx, Standing::accepted), sheet);
    set_standing(acting, sheet, place ? Standing::accepted : Standing::waiting);
}

bool has_room(const std::vector<Limit>& limits, LimitKind kind, const std::string& key,
              std::int64_t count) {
    return std::ranges::none_of(limits, [&](const Limit& limit) {
        return limit.kind == kind && limit.key == key && count >= limit.most;
    });
}

/// An ambassador moves only to sectors and regions where there is a place, as if they came in.
bool may_move(const Acting& acting, const Sheet& before, const Sheet& wanted) {
    if (before.sectors == wanted.sectors && before.regions == wanted.regions) return true;
    auto limits = list_limits(acting.tx);
    std::erase_if(limits, [](const Limit& limit) { return limit.kind == LimitKind::all; });
    auto others = list_sheets(acting.tx, Standing::accepted);
    std::erase_if(others,
                  [&](const Sheet& other) { return other.account_id == wanted.account_id; });
    return has_place(limits, others, wanted);
}

}  // namespace

Result<Done> write_sheet(const Acting& acting, const SheetContent& content) {
    if (const auto fault = fault_of(content)) return *fault;
    auto present = find_sheet(acting.tx, acting.origin.account);
    const Instant now = acting.origin.at;
    if (!present) {
        Sheet sheet{.account_id = acting.origin.account,
                    .number = next_sheet_number(acting.tx),
                    .check_code = crypto::random_token(),
                    .applied_at = now};
        set_content(sheet, content, now);
        insert_sheet(acting.tx, sheet);
        journal::emit(acting.tx, acting.origin, Applied{sheet.account_id});
        return Done{};
    }
    const bool refused = present->standing == Standing::refused;
    if (refused && present->decided_at && now < *present->decided_at + kAfterRefusal) {
        return AmbassadorRefusal::refused_lately;
    }
    const Sheet before = *present;
    set_content(*present, content, now);
    if (before.standing == Standing::accepted && !may_move(acting, before, *present)) {
        return Refusal{AmbassadorRefusal::no_place_there, "sectors"};
    }
    if (refused || present->standing == Standing::stopped) {
        present->standing = Standing::applied;
        present->applied_at = now;
        present->decided_at = std::nullopt;
        present->appeal.clear();
        ++present->round;
        journal::emit(acting.tx, acting.origin, Applied{present->account_id});
    } else {
        journal::emit(acting.tx, acting.origin, SheetChanged{present->account_id});
    }
    update_sheet(acting.tx, *present);
    fill_places(acting);
    return Done{};
}

Result<Standing> stop(const Acting& acting) {
    auto sheet = find_sheet(acting.tx, acting.origin.account);
    if (!sheet || sheet->standing == Standing::stopped || sheet->standing == Standing::refused) {
        return AmbassadorRefusal::no_own_sheet;
    }
    if (sheet->standing == Standing::applied && !sheet->appeal.empty()) {
        const auto decided_at = sheet->decided_at;
        set_standing(acting, *sheet, Standing::refused);
        sheet->decided_at = decided_at;
        update_sheet(acting.tx, *sheet);
        return sheet->standing;
    }
    set_standing(acting, *sheet, Standing::stopped);
    give_all_back(acting, sheet->account_id);
    fill_places(acting);
    return sheet->standing;
}

Result<Done> appeal(const Acting& acting, std::string words) {
    auto sheet = find_sheet(acting.tx, acting.origin.account);
    if (!sheet || sheet->standing != Standing::refused) return AmbassadorRefusal::not_refused;
    if (!sheet->appeal.empty()) return AmbassadorRefusal::appealed_already;
    const auto days = std::chrono::days{acting.services.settings.number("ambassadors.appeal_days")};
    if (acting.origin.at > *sheet->decided_at + days) return AmbassadorRefusal::appeal_too_late;
    sheet->standing = Standing::applied;
    sheet->appeal = std::move(words);
    ++sheet->round;
    sheet->changed_at = acting.origin.at;
    update_sheet(acting.tx, *sheet);
    journal::emit(acting.tx, acting.origin, Applied{sheet->account_id});
    return Done{};
}

std::optional<bool> verdict_of(const std::vector<Judgement>& judgements, std::int64_t round) {
    std::int64_t yes = 0;
    std::int64_t no = 0;
    for (const Judgement& one : judgements) {
        if (one.round == round) ++(one.yes ? yes : no);
    }
    if (yes >= kAgreeing && yes > no) return true;
    if (no >= kAgreeing && no > yes) return false;
    return std::nullopt;
}

std::optional<Refusal> not_to_judge(const Sheet& sheet, const std::vector<Judgement>& judgements,
                                    AccountId judge) {
    if (sheet.account_id == judge) return AmbassadorRefusal::judges_no_own;
    if (sheet.standing != Standing::applied) return AmbassadorRefusal::not_judged_now;
    for (const Judgement& one : judgements) {
        if (one.judge_id != judge) continue;
        if (one.round == sheet.round) return AmbassadorRefusal::judged_already;
        if (!sheet.appeal.empty() && one.round == sheet.round - 1) {
            return AmbassadorRefusal::judged_before_appeal;
        }
    }
    return std::nullopt;
}

Result<Done> judge(const Acting& acting, Sheet sheet, Judgement judgement) {
    auto judgements = list_judgements(acting.tx, sheet.account_id);
    if (const auto why = not_to_judge(sheet, judgements, acting.origin.account)) return *why;
    judgement.account_id = sheet.account_id;
    judgement.round = sheet.round;
    judgement.judge_id = acting.origin.account;
    judgement.judged_at = acting.origin.at;
    insert_judgement(acting.tx, judgement);
    journal::emit(acting.tx, acting.origin, ApplicationJudged{sheet.account_id, judgement.yes},
                  journal::Audit::yes);
    judgements.push_back(judgement);
    const auto verdict = verdict_of(judgements, sheet.round);
    if (!verdict) return Done{};
    if (*verdict) {
        admit(acting, sheet);
    } else {
        set_standing(acting, sheet, Standing::refused);
    }
    std::vector<std::string> reasons;
    for (const Judgement& one : judgements) {
        if (one.round == sheet.round) reasons.push_back(one.reason);
    }
    mail_answer(acting, sheet, reasons);
    return Done{};
}

bool has_place(const std::vector<Limit>& limits, const std::vector<Sheet>& ambassadors,
               const Sheet& sheet) {
    if (!has_room(limits, LimitKind::all, {}, std::ssize(ambassadors))) return false;
    const auto one_has_room = [&](LimitKind kind, std::string_view own,
                                  std::string Sheet::*of_others) {
        const auto keys = words_of(own);
        return keys.empty() || std::ranges::any_of(keys, [&](const std::string& key) {
                   const auto count = std::ranges::count_if(ambassadors, [&](const Sheet& other) {
                       return holds(other.*of_others, key);
                   });
                   return has_room(limits, kind, key, count);
               });
    };
    return one_has_room(LimitKind::sector, sheet.sectors, &Sheet::sectors) &&
           one_has_room(LimitKind::region, sheet.regions, &Sheet::regions);
}

void fill_places(const Acting& acting) {
    const auto limits = list_limits(acting.tx);
    auto ambassadors = list_sheets(acting.tx, Standing::accepted);
    for (Sheet& waiting : list_sheets(acting.tx, Standing::waiting)) {
        if (!has_place(limits, ambassadors, waiting)) continue;
        set_standing(acting, waiting, Standing::accepted);
        ambassadors.push_back(waiting);
        mail_place(acting, waiting);
    }
}

journal::Listener places_of_who_left(web::Services& services) {
    return {"ambassadors.places_of_who_left",
            [&services](const std::vector<journal::Sealed>& entries) {
                const bool erased = std::ranges::any_of(entries, [](const auto& entry) {
                    return entry.name == accounts::AccountErased::kName;
                });
                if (!erased) return;
                services.database.write([&](db::WriteTx& tx) {
                    const Instant now = services.clock.now();
                    free_seats_of_nobody(tx, now);
                    fill_places({tx, services, {{}, now}});
                });
            }};
}

}  // namespace agora::ambassadors
