#pragma once

#include "agora/fields/form.hpp"
#include "circle_view.hpp"

#include <array>
#include <optional>
#include <vector>

// The page for the animators of one group.
namespace agora::circles {

inline constexpr std::array kMergerForm{
    fields::FormField{.name = "into",
                      .type = fields::FieldType::select,
                      .label = tr("In which group does it go on?"),
                      .hint = tr("Members are told and asked to join there; nobody is moved."),
                      .required = true}};

struct TypedMerger {
    std::optional<CircleId> into;
};
AGORA_FIELDS(TypedMerger, into)

struct StateAct {
    std::string value;
    std::string label;
};
AGORA_FIELDS(StateAct, value, label)

struct TaskView {
    std::string title;
    std::string why;
    std::string message;  ///< a text to send, with the group's name and address in it
    Date due_on;
    bool overdue = false;
    std::optional<Instant> done_at;
    std::string done_by;   ///< a name, while the account is there
    std::string tick_url;  ///< of the present state; empty: it stays as it is
};
AGORA_FIELDS(TaskView, title, why, message, due_on, overdue, done_at, done_by, tick_url)

struct CarePage {
    CircleCard group;
    std::string meaning;
    Instant since;
    bool quiet = false;
    Instant last_at;
    bool may_merge = false;
    std::vector<StateAct> states;
    std::vector<TaskView> open;
    std::vector<TaskView> done;
    std::string action;  ///< "/nl/groups/slug", before the acts
    fields::FormView merger;
    std::vector<web::Link> crumbs;
    Html form_keys;
};
AGORA_FIELDS(CarePage, group, meaning, since, quiet, last_at, may_merge, states, open, done, action,
             merger, crumbs, form_keys)

/// The group of the address for somebody who looks after it, or why there is no page.
struct CareSeen {
    std::optional<Circle> circle;
    CarePage model;
    std::vector<fields::Choice> others;  ///< groups in which it could go on
    std::optional<Refusal> refusal;
};
CareSeen care_at(web::Call& call);

fields::FormContext merger_choices(const web::Call& call, const CareSeen& seen);

/// The page; with refusals when the form of the merger was wrong.
http::Response care_page(web::Call& call, const CareSeen& seen, const fields::FormState& merger);

}  // namespace agora::circles
