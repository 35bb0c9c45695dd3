#include "adopt.hpp"

#include "adoption_store.hpp"
#include "agora/adoptions/free_offers.hpp"
#include "agora/circles/activity.hpp"
#include "agora/locale/translator.hpp"
#include "agora/recommendations/by_members.hpp"
#include "letters.hpp"
#include "offer_store.hpp"
#include "refusals.hpp"

namespace agora::adoptions {
namespace {

using recommendations::ActWords;
using recommendations::MembersDid;

constexpr std::int64_t kMostOfGroup = 5;
constexpr std::size_t kMostSteps = 40;

/// A sentence of ours in the three languages, {group} filled.
std::vector<ActWords> sentences(const Acting& acting, const circles::Circle& circle,
                                std::string_view source) {
    std::vector<ActWords> words;
    for (const Language one : kLanguages) {
        const std::string name = circles::name_of_circle(acting.tx, circle, one).name;
        words.push_back(
            {.language = std::string{code(one)},
             .reason = acting.services.translator.text(one, {source, {{"group", name}}})});
    }
    return words;
}

Result<Done> record(const Acting& acting, const access::Actor& actor,
                    const recommendations::ByMembers& wanted, Date today) {
    const auto act = recommendations::record_by_members(acting.tx, acting.services, acting.origin,
                                                        actor, wanted, today);
    if (!act) return act.refusal();
    return Done{};
}

void end(const Acting& acting, Adoption adoption, State state, const Ending& ending) {
    adoption.state = state;
    adoption.language = ending.language;
    adoption.words = ending.words;
    adoption.evidence = ending.evidence;
    adoption.moved_at = acting.origin.at;
    adoption.asked_at.reset();
    adoption.ended_at = acting.origin.at;
    update_adoption(acting.tx, adoption);
    circles::note_activity(acting.tx, adoption.circle_id, acting.origin.at);
    journal::emit(acting.tx, acting.origin, AdoptionEnded{adoption.adoption_id, state});
}

std::optional<Refusal> obstacle(const Seen& seen) {
    if (!seen.runs()) return AdoptionRefusal::does_not_run;
    if (!seen.looks_after()) return AdoptionRefusal::not_its_animator;
    return std::nullopt;
}

std::optional<Refusal> obstacle_of_step(const Seen& seen) {
    if (!seen.runs()) return AdoptionRefusal::does_not_run;
    if (!seen.may_work()) return AdoptionRefusal::not_in_the_group;
    return std::nullopt;
}

/// The step of the address, of this adoption.
std::optional<Step> own_step(const Acting& acting, const Seen& seen, StepId id) {
    auto step = find_step(acting.tx, id);
    if (!step || step->adoption_id != seen.adoption->adoption_id) return std::nullopt;
    return step;
}

bool is_under_way(const circles::Circle& circle) {
    return circle.state != circles::State::closed && circle.state != circles::State::proposed;
}

}  // namespace

void note_move(const Acting& acting, Adoption adoption) {
    adoption.moved_at = acting.origin.at;
    adoption.asked_at.reset();
    update_adoption(acting.tx, adoption);
    circles::note_activity(acting.tx, adoption.circle_id, acting.origin.at);
    journal::emit(acting.tx, acting.origin, AdoptionMoved{adoption.adoption_id});
}

Result<Done> adopt(const Acting& acting, const access::Actor& actor, const Seen& seen, CircleId id,
                   Date today) {
    if (!seen.is_open()) return AdoptionRefusal::not_open;
    if (seen.adoption) return AdoptionRefusal::taken_already;
    if (recommendations::is_closed(seen.about.status)) {
        return AdoptionRefusal::recommendation_has_ended;
    }
    const auto circle = circles::find_circle(acting.tx, id);
    if (!circle ||
        !circles::standing_of(acting.tx, actor, *circle, actor.language, today).looks_after) {
        return Refusal{AdoptionRefusal::group_not_yours, "group"};
    }
    if (!is_under_way(*circle)) return Refusal{AdoptionRefusal::group_has_ended, "group"};
    if (count_running_of(acting.tx, id) >= kMostOfGroup) {
        return Refusal{AdoptionRefusal::group_has_enough, "group"};
    }
    const Adoption adoption{.adoption_id = acting.tx.new_id<AdoptionId>(),
                            .recommendation_id = seen.about.id,
                            .circle_id = id,
                            .adopted_by = acting.origin.account,
                            .adopted_at = acting.origin.at,
                            .moved_at = acting.origin.at};
    insert_adoption(acting.tx, adoption);
    circles::note_activity(acting.tx, id, acting.origin.at);
    journal::emit(acting.tx, acting.origin, Adopted{adoption.adoption_id, id});
    mail_adopted(acting, *seen.offer, *circle);
    return record(acting, actor,
                  {seen.about.id, MembersDid::began,
                   sentences(acting, *circle, tr("The group “{group}” carries it out."))},
                  today);
}

Result<Done> say_it_goes_on(const Acting& acting, const Seen& seen) {
    if (const auto no = obstacle(seen)) return *no;
    note_move(acting, *seen.adoption);
    return Done{};
}

Result<Done> finish(const Acting& acting, const access::Actor& actor, const Seen& seen,
                    const Ending& ending, Date today) {
    if (const auto no = obstacle(seen)) return *no;
    end(acting, *seen.adoption, State::done, ending);
    // What the group wrote stays on its own page, where a measure after a report reaches it.
    return record(acting, actor,
                  {seen.about.id, MembersDid::finished,
                   sentences(acting, seen.group->circle, tr("The group “{group}” carried it out.")),
                   acting.services.origin + path_of(seen.about.number)},
                  today);
}

Result<Done> give_back(const Acting& acting, const access::Actor& actor, const Seen& seen,
                       const Ending& ending, Date today) {
    if (const auto no = obstacle(seen)) return *no;
    end(acting, *seen.adoption, State::given_back, ending);
    const bool closed = recommendations::is_closed(seen.about.status);
    if (!closed) mail_free_again(acting, *seen.offer);
    return record(acting, actor,
                  {seen.about.id, MembersDid::gave_back,
                   sentences(acting, seen.group->circle,
                             closed ? tr("The group “{group}” gave it back.")
                                    : tr("The group “{group}” gave it back: it is free again."))},
                  today);
}

void lapse(const Acting& acting, const Adoption& adoption, Date today) {
    end(acting, adoption, State::given_back, {});
    const auto about = recommendations::find_shown(acting.services, acting.tx, {}, Language::en,
                                                   adoption.recommendation_id);
    const bool closed = about && recommendations::is_closed(about->status);
    const auto offer = find_offer(acting.tx, adoption.recommendation_id);
    if (offer && !closed) mail_free_again(acting, *offer);
    const auto circle = circles::find_circle(acting.tx, adoption.circle_id);
    if (!circle) return;
    const auto told = record(
        acting, {},
        {adoption.recommendation_id, MembersDid::gave_back,
         sentences(acting, *circle,
                   closed ? tr("The group “{group}” gave it back.")
                          : tr("Nothing was heard of the group “{group}”: it is free again."))},
        today);
    // A story that is full or for members only says less; it is free again all the same.
    static_cast<void>(told);
}

Result<Done> add_step(const Acting& acting, const Seen& seen, Step step, Date today) {
    if (const auto no = obstacle_of_step(seen)) return *no;
    if (step.due_on && *step.due_on < today) return Refusal{AdoptionRefusal::day_behind, "due_on"};
    if (list_steps(acting.tx, seen.adoption->adoption_id).size() >= kMostSteps) {
        return Refusal{AdoptionRefusal::too_many_steps, "words"};
    }
    step.step_id = acting.tx.new_id<StepId>();
    step.adoption_id = seen.adoption->adoption_id;
    step.written_by = acting.origin.account;
    step.written_at = acting.origin.at;
    insert_step(acting.tx, step);
    note_move(acting, *seen.adoption);
    return Done{};
}

Result<Done> complete_step(const Acting& acting, const Seen& seen, StepId id) {
    if (const auto no = obstacle_of_step(seen)) return *no;
    const auto step = own_step(acting, seen, id);
    if (!step) return AdoptionRefusal::step_not_found;
    if (step->done_at) return Done{};
    mark_step_done(acting.tx, id, acting.origin.at);
    note_move(acting, *seen.adoption);
    return Done{};
}

Result<Done> remove_step(const Acting& acting, const Seen& seen, StepId id) {
    if (const auto no = obstacle_of_step(seen)) return *no;
    const auto step = own_step(acting, seen, id);
    if (!step) return AdoptionRefusal::step_not_found;
    if (!seen.looks_after() && step->written_by != acting.origin.account) {
        return AdoptionRefusal::not_its_animator;
    }
    delete_step(acting.tx, id);
    note_move(acting, *seen.adoption);
    return Done{};
}

}  // namespace agora::adoptions
