#pragma once

#include "answer_form.hpp"

namespace agora::surveys {

/// A radio button where a row meets a column; `column` is the id of its head.
struct MatrixChoice {
    std::string value = {};
    std::string label = {};
    std::string column = {};
    bool checked = false;
};
AGORA_FIELDS(MatrixChoice, value, label, column, checked)

struct MatrixLine {
    std::string name = {};
    std::string id = {};
    std::string words = {};
    std::string error = {};
    std::vector<MatrixChoice> choices = {};
};
AGORA_FIELDS(MatrixLine, name, id, words, error, choices)

struct ColumnHead {
    std::string id = {};
    std::string words = {};
};
AGORA_FIELDS(ColumnHead, id, words)

/// One question as it is asked: a matrix as columns and lines, a ranking as fields with a legend, any other
/// as its fields.
struct AskedView {
    Kind kind = Kind::one;
    std::string id = {};
    std::string legend = {};  ///< of a matrix or a ranking
    std::string hint = {};
    bool required = false;
    std::vector<ColumnHead> columns = {};
    std::vector<MatrixLine> lines = {};
    std::vector<fields::FieldView> fields = {};
};
AGORA_FIELDS(AskedView, kind, id, legend, hint, required, columns, lines, fields)

struct AskedForm {
    std::vector<fields::ErrorView> errors = {};
    std::vector<AskedView> questions = {};
};
AGORA_FIELDS(AskedForm, errors, questions)

AskedForm asked_form(const web::Call& call, const Questionnaire& questionnaire, Language language,
                     const AnswerForm& form, const fields::FormState& state);

}  // namespace agora::surveys
