#pragma once

#include "agora/base/money.hpp"
#include "agora/web/answer.hpp"
#include "agora/work/demand.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::work {

/// What a demand says, as it is typed.
struct TypedDemand {
    Kind kind = Kind::assignment;
    Side side = Side::wanted;
    std::string title = {};
    std::string body = {};
    std::string asks_reason = {};
    std::optional<Date> expires_on = {};
    std::string client_name = {};
    std::string client_mail = {};
    std::optional<TermId> profession = {};
    std::vector<TermId> must = {};
    std::vector<TermId> nice = {};
    std::string place = {};
    bool remote = false;
    std::optional<Date> starts_on = {};
    std::optional<Date> ends_on = {};
    Budget budget = Budget::to_agree;
    std::optional<Money> budget_from = {};
    std::optional<Money> budget_to = {};
    std::string currency = {};
    std::vector<std::string> languages = {};
    std::optional<CircleId> circle = {};
    Audience audience = Audience::everyone;
    bool blind = false;
    bool own = false;
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedDemand, kind, side, title, body, asks_reason, expires_on, client_name,
             client_mail, profession, must, nice, place, remote, starts_on, ends_on, budget,
             budget_from, budget_to, currency, languages, circle, audience, blind, own, seen)

fields::Form demand_form();

enum class Writer { member, client, changes };
/// What this writer is asked; the reason only for words that ask for who somebody is.
fields::FormContext context_for(web::Call& call, Writer writer, const fields::NameValues& values);
/// A form that nobody typed in yet; "?circle=3" says in which group.
fields::NameValues first_values(const web::Call& call);
fields::NameValues values_of(const web::Call& call, const Demand& demand,
                             const std::vector<Skill>& skills);

struct ReadDemand {
    Demand demand = {};
    std::vector<Skill> skills = {};
    std::int64_t seen = 0;
    fields::FormState state = {};
};
/// What was typed, with the town looked up.
ReadDemand read_demand(web::Call& call, Writer writer);

}  // namespace agora::work
