#include "sight.hpp"

#include "permissions.hpp"
#include "refusals.hpp"
#include "survey_store.hpp"

namespace agora::surveys {

std::shared_ptr<const territories::Atlas> atlas_of(const web::Services& services) {
    return services.state<territories::AtlasHolder>().current();
}

bool may_make(db::ReadTx& tx, const access::Actor& actor, CircleId circle, Date today) {
    if (!actor.is_member()) return false;
    if (!circle) return actor.may(kMakeSurveys);
    auto group = circles::find_circle(tx, circle);
    return group &&
           circles::standing_of(tx, actor, std::move(*group), Language::en, today).looks_after;
}

const circles::Standing* Reader::group_of(CircleId circle) {
    const auto [found, is_new] = groups_.try_emplace(circle);
    if (is_new) {
        if (auto group = circles::find_circle(tx_, circle)) {
            found->second = circles::standing_of(tx_, call_.actor, std::move(*group),
                                                 call_.language, web::today_of(call_));
        }
    }
    return found->second ? &*found->second : nullptr;
}

const RollRow* Reader::roll_of(SurveyId survey) {
    constexpr std::int64_t kMost = 1000;
    if (!roll_) {
        roll_.emplace();
        for (const RollRow& row : list_roll_of(tx_, call_.actor.account, kMost)) {
            roll_->emplace(row.survey_id, row);
        }
    }
    const auto found = roll_->find(survey);
    return found == roll_->end() ? nullptr : &found->second;
}

bool Reader::is_asked(const Survey& survey) {
    if (survey.state != State::open && survey.state != State::piloting) return false;
    if (roll_of(survey.survey_id) != nullptr) return true;
    if (!self_) {
        auto account = accounts::find_account(tx_, call_.actor.account);
        if (!account) return false;
        self_ = Candidate{*std::move(account)};
    }
    return is_asked_now(tx_, *atlas_of(call_.services), survey, *self_);
}

std::optional<Seen> Reader::see(Survey survey) {
    if (!call_.actor.is_member()) return std::nullopt;
    Seen seen{.survey = std::move(survey), .questionnaire = {}};
    const Survey& own = seen.survey;
    if (own.circle_id) {
        const circles::Standing* group = group_of(own.circle_id);
        if (group == nullptr || !group->is_inside()) return std::nullopt;
        seen.group = *group;
        seen.keeps = group->looks_after;
    } else {
        seen.keeps = call_.actor.may(kMakeSurveys);
    }
    const bool for_keepers = own.state == State::draft || own.is_hidden();
    if (for_keepers && !seen.keeps) return std::nullopt;
    const RollRow* row = roll_of(own.survey_id);
    seen.answered = row != nullptr && row->answered;
    seen.is_asked = is_asked(own);
    seen.reads_results = own.has_ended() || (own.state == State::pilot_over && seen.keeps);
    seen.questionnaire = read_questionnaire(own.document);
    return seen;
}

std::optional<Seen> seen_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<SurveyId>("id");
    auto survey = id ? find_survey(tx, *id) : std::nullopt;
    if (!survey) return std::nullopt;
    return Reader(call, tx).see(*std::move(survey));
}

Result<Seen> kept_at(const web::Call& call, db::ReadTx& tx) {
    auto seen = seen_at(call, tx);
    if (!seen) return SurveyRefusal::survey_not_found;
    if (!seen->keeps) return SurveyRefusal::not_its_keeper;
    return *std::move(seen);
}

std::string path_of(SurveyId survey, std::string_view rest) {
    return "/surveys/" + to_string(survey) + std::string{rest};
}

}  // namespace agora::surveys
