#include "draw_pages.hpp"

#include "agora/base/text.hpp"

#include <array>

namespace agora::lottery {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::size_t kLongestSecret = 200;

/// A field without a name of its own on the page: the criterion's own words are its label.
constexpr FormField choice(std::string_view name, std::string_view label) {
    return {.name = name, .type = FieldType::select, .label = label, .required = true};
}

constexpr FormField kNamePublic{
    .name = "name_public",
    .type = FieldType::checkbox,
    .label = tr("Show my name to everybody when I am drawn"),
    .hint = tr("Without it only your number is shown. Who runs the draw sees your name either "
               "way, to be able to reach you.")};

constexpr std::array kEnterForm{choice("value_1", tr("First criterion")),
                                choice("value_2", tr("Second criterion")),
                                choice("value_3", tr("Third criterion")),
                                choice("value_4", tr("Fourth criterion")), kNamePublic};

constexpr std::array kSealForm{
    FormField{.name = "secret",
              .label = tr("Your secret"),
              .hint = tr("12 to 200 signs without accents. It is sealed and not kept: write it "
                         "down, you hand it in when the list is frozen."),
              .maximum = kLongestSecret,
              .autocomplete = "off"},
    FormField{.name = "commitment",
              .label = tr("Or a seal that you made on your own machine"),
              .hint = tr("Then this site never sees your secret before you hand it in."),
              .maximum = 64,
              .autocomplete = "off"},
};
constexpr std::array kRevealForm{FormField{.name = "secret",
                                           .label = tr("The secret that you sealed"),
                                           .required = true,
                                           .maximum = kLongestSecret,
                                           .autocomplete = "off"}};
constexpr std::array kTypeForm{
    FormField{.name = "value",
              .label = tr("The public value"),
              .hint = tr("Whole numbers in the order that was announced, without zeros in front, "
                         "with single spaces: 3 17 22."),
              .required = true,
              .maximum = kLongestSecret,
              .autocomplete = "off"}};
constexpr std::array kCancelForm{
    FormField{.name = "reason",
              .type = FieldType::textarea,
              .label = tr("Why the draw is cancelled"),
              .hint = tr("Everybody reads it, and the candidates are told."),
              .required = true,
              .minimum = 5,
              .maximum = 1000,
              .rows = 3}};

}  // namespace

fields::Form enter_form() {
    return kEnterForm;
}

fields::FormContext enter_context(const std::vector<Criterion>& criteria) {
    fields::FormContext context;
    for (std::size_t which = 0; which + 1 < kEnterForm.size(); ++which) {
        const std::string_view name = kEnterForm[which].name;
        if (which >= criteria.size()) {
            context.unasked.push_back(name);
            continue;
        }
        std::vector<fields::Choice> choices;
        for (const Stratum& value : criteria[which].values) {
            choices.push_back({value.value, value.value, {}, {}});
        }
        context.choices.push_back({name, std::move(choices)});
    }
    return context;
}

fields::Form seal_form() {
    return kSealForm;
}
fields::Form reveal_form() {
    return kRevealForm;
}
fields::Form type_form() {
    return kTypeForm;
}
fields::Form cancel_form() {
    return kCancelForm;
}

}  // namespace agora::lottery
