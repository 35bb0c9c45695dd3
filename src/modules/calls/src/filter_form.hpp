#pragma once

#include "agora/circles/names.hpp"
#include "agora/web/answer.hpp"
#include "labels.hpp"

#include <array>

namespace agora::calls {

inline constexpr std::array kFilterForm{
    fields::FormField{.name = "name",
                      .label = tr("What do you call it?"),
                      .hint = tr("Graphic work in Brussels, translations …"),
                      .required = true,
                      .minimum = 2,
                      .maximum = 60},
    fields::FormField{.name = "frequency",
                      .type = fields::FieldType::select,
                      .label = tr("When shall we tell you what is new?"),
                      .required = true,
                      .options = kFrequencyOptions},
    fields::FormField{
        .name = "circle",
        .type = fields::FieldType::select,
        .label = tr("For whom?"),
        .hint = tr("Of a group's filter its animators are told, and members who choose "
                   "it; it shows on the group's page.")},
    fields::FormField{.name = "query", .type = fields::FieldType::hidden, .maximum = 600},
};
struct TypedFilter {
    std::string name = {};
    std::optional<Frequency> frequency = {};
    std::optional<CircleId> circle = {};
    std::string query = {};
};
AGORA_FIELDS(TypedFilter, name, frequency, circle, query)

/// Asks for whom only who animates a group.
fields::FormContext filter_context(const web::Call& call, db::ReadTx& tx);
/// The groups that are theirs to act for.
std::vector<CircleId> animated_by(const web::Call& call, db::ReadTx& tx);
/// What is asked, in words: "tender · 72 · Brussels".
std::string say_query(const web::Call& call, const Query& query);

}  // namespace agora::calls
