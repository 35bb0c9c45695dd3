#include "stands_now.hpp"

#include "agora/base/date.hpp"
#include "agora/base/text.hpp"
#include "agora/locale/formats.hpp"

#include <algorithm>

namespace agora::work {
namespace {

/// What somebody chose or typed, in words.
std::string text_of(const web::Call& call, const fields::FieldView& field) {
    if (field.type == fields::FieldType::checkbox) {
        return call.say(field.checked ? tr("Yes") : tr("No"));
    }
    if (field.type == fields::FieldType::date) {
        const auto day = parse_date(field.value);
        return day ? locale::date(call.language, *day) : field.value;
    }
    if (field.options.empty()) return field.value;
    std::vector<std::string> chosen;
    for (const fields::OptionView& option : field.options) {
        if (option.checked) chosen.push_back(option.label);
    }
    return joined(chosen, ", ");
}

std::vector<fields::FieldView> fields_of(const fields::FormView& form) {
    std::vector<fields::FieldView> all;
    for (const fields::GroupView& group : form.groups) {
        all.insert(all.end(), group.fields.begin(), group.fields.end());
    }
    return all;
}

}  // namespace

std::vector<StandsNow> standing_beside(const web::Call& call, const fields::FormView& now,
                                       const fields::FormView& typed) {
    std::vector<StandsNow> stands;
    const auto written = fields_of(typed);
    for (const fields::FieldView& field : fields_of(now)) {
        const auto same = std::ranges::find(written, field.name, &fields::FieldView::name);
        const std::string text = text_of(call, field);
        const std::string own = same == written.end() ? std::string{} : text_of(call, *same);
        if (text != own) stands.push_back({field.label, text});
    }
    return stands;
}

}  // namespace agora::work
