#include "answer_view.hpp"

#include <map>

namespace agora::surveys {
namespace {

using fields::FieldView;

MatrixLine line_of(FieldView field, const std::vector<ColumnHead>& columns) {
    MatrixLine line{.name = field.name, .id = field.id, .words = field.label, .error = field.error};
    for (std::size_t at = 0; at < field.options.size() && at < columns.size(); ++at) {
        const fields::OptionView& option = field.options[at];
        line.choices.push_back({option.value, option.label, columns[at].id, option.checked});
    }
    return line;
}

void add_matrix(std::vector<FieldView> fields, AskedView& asked) {
    for (const fields::OptionView& option : fields.front().options) {
        const std::string number = std::to_string(asked.columns.size() + 1);
        asked.columns.push_back({asked.id + "-column-" + number, option.label});
    }
    for (FieldView& field : fields) asked.lines.push_back(line_of(std::move(field), asked.columns));
}

}  // namespace

AskedForm asked_form(const web::Call& call, const Questionnaire& questionnaire, Language language,
                     const AnswerForm& form, const fields::FormState& state) {
    fields::FormView shown = web::show_form(call, form.form, state);
    std::map<std::string, FieldView> by_name;
    for (fields::GroupView& group : shown.groups) {
        for (FieldView& field : group.fields) by_name[field.name] = std::move(field);
    }
    AskedForm made{.errors = std::move(shown.errors)};
    for (const Question& question : questionnaire.questions) {
        const std::string name = name_of(question);
        AskedView asked{.kind = question.kind, .id = "question-" + name};
        std::vector<FieldView> fields;
        for (const Option& line : lines_of(question)) {
            fields.push_back(std::move(by_name[name_of(question, line)]));
        }
        if (fields.empty()) {
            fields.push_back(std::move(by_name[name]));
            if (question.kind == Kind::text) fields.push_back(std::move(by_name[name + "_quote"]));
        } else {
            asked.legend = question.words.in(language);
            asked.hint = hint_of(call, questionnaire, question, language);
            asked.required = question.required;
        }
        if (question.kind == Kind::matrix && !fields.front().options.empty()) {
            add_matrix(std::move(fields), asked);
        } else {
            asked.fields = std::move(fields);
        }
        made.questions.push_back(std::move(asked));
    }
    return made;
}

}  // namespace agora::surveys
