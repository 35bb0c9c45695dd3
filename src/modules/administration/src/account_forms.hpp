#pragma once

#include "agora/fields/form.hpp"

#include <array>
#include <string>

// The forms of the page of one account.
namespace agora::administration {

constexpr std::array kFactsForm{
    fields::FormField{.name = "uses_services",
                      .type = fields::FieldType::checkbox,
                      .label = tr("Uses the services")},
    fields::FormField{
        .name = "holds_share", .type = fields::FieldType::checkbox, .label = tr("Holds a share")},
    fields::FormField{
        .name = "works_here", .type = fields::FieldType::checkbox, .label = tr("Works here")},
};
struct TypedFacts {
    bool uses_services = false;
    bool holds_share = false;
    bool works_here = false;
};
AGORA_FIELDS(TypedFacts, uses_services, holds_share, works_here)

constexpr std::array kRoleForm{
    fields::FormField{
        .name = "role", .type = fields::FieldType::select, .label = tr("Role"), .required = true},
    fields::FormField{.name = "scope",
                      .type = fields::FieldType::select,
                      .label = tr("Where it holds"),
                      .required = true},
    fields::FormField{.name = "reason",
                      .label = tr("Reason"),
                      .hint = tr("Auditors read it beside the act."),
                      .required = true,
                      .maximum = 300},
};
struct TypedRole {
    std::string role;
    std::string scope;
    std::string reason;
};
AGORA_FIELDS(TypedRole, role, scope, reason)

constexpr std::array kSuspensionForm{
    fields::FormField{.name = "reason",
                      .type = fields::FieldType::textarea,
                      .label = tr("Why"),
                      .hint = tr("The person reads this in the mail: say what happened and which "
                                 "rule it is about."),
                      .required = true,
                      .maximum = 2000,
                      .rows = 4},
};
struct TypedReason {
    std::string reason;
};
AGORA_FIELDS(TypedReason, reason)

constexpr std::array kErasureForm{
    fields::FormField{.name = "written",
                      .type = fields::FieldType::checkbox,
                      .label = tr("The person asked for it in writing, and I made sure who asked."),
                      .required = true},
    fields::FormField{.name = "mail",
                      .label = tr("E-mail address of the account"),
                      .hint = tr("Type it once more, so that it is not somebody else's."),
                      .required = true,
                      .autocomplete = "off"},
};
struct TypedErasure {
    bool written = false;
    std::string mail;
};
AGORA_FIELDS(TypedErasure, written, mail)

}  // namespace agora::administration
