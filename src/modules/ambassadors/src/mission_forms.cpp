#include "mission_pages.hpp"

#include "agora/base/text.hpp"

#include <array>

namespace agora::ambassadors {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kMarks{
    fields::Option{"1", tr("not yet")},
    fields::Option{"2", tr("somewhat")},
    fields::Option{"3", tr("well")},
    fields::Option{"4", tr("very well")},
};
constexpr FormField mark(std::string_view name, std::string_view label) {
    return {.name = name,
            .type = FieldType::radios,
            .label = label,
            .required = true,
            .options = kMarks};
}

constexpr std::array kReportForm{
    FormField{.name = "told",
              .type = FieldType::textarea,
              .label = tr("How did it go?"),
              .required = true,
              .minimum = 10,
              .maximum = 5000,
              .rows = 5},
    FormField{.name = "reached",
              .type = FieldType::number,
              .label = tr("How many people did you reach, roughly?"),
              .required = true,
              .least = 0,
              .most = 100'000},
    FormField{.name = "hours",
              .type = FieldType::number,
              .label = tr("How many hours did it take you, with preparation?"),
              .required = true,
              .least = 0,
              .most = 500},
    mark("preparation", tr("The preparation was good")),
    mark("material", tr("The material was right")),
    mark("usefulness", tr("It was worth going")),
    FormField{.name = "lessons",
              .type = FieldType::textarea,
              .label = tr("What should go otherwise next time?"),
              .maximum = 2000,
              .rows = 3},
    FormField{.name = "questions",
              .type = FieldType::textarea,
              .label = tr("What did people ask that the team should answer?"),
              .hint = tr("One question a line. The team answers each by a day that is shown."),
              .maximum = 3000,
              .rows = 4},
};
constexpr std::array kCancelForm{
    FormField{.name = "reason",
              .type = FieldType::textarea,
              .label = tr("Why the mission does not take place"),
              .hint = tr("Everybody reads it, and who would go is told."),
              .required = true,
              .minimum = 5,
              .maximum = 1000,
              .rows = 3}};
constexpr std::array kVerdicts{
    fields::Option{"yes", tr("Yes: it takes place, and who proposed it goes")},
    fields::Option{"no", tr("No")},
};
constexpr std::array kDecideForm{FormField{.name = "verdict",
                                           .type = FieldType::radios,
                                           .label = tr("The support group says"),
                                           .required = true,
                                           .options = kVerdicts},
                                 FormField{.name = "reason",
                                           .type = FieldType::textarea,
                                           .label = tr("Why"),
                                           .hint = tr("Who proposed it reads this."),
                                           .required = true,
                                           .maximum = 1000,
                                           .rows = 3}};

}  // namespace

fields::Form report_form() {
    return kReportForm;
}
fields::Form cancel_form() {
    return kCancelForm;
}
fields::Form decide_form() {
    return kDecideForm;
}

}  // namespace agora::ambassadors
