#include "audit_words.hpp"

#include "agora/locale/text.hpp"
#include "agora/money/question.hpp"
#include "agora/web/call.hpp"
#include "agora/web/measure_words.hpp"
#include "document_store.hpp"
#include "figure_store.hpp"
#include "question_store.hpp"
#include "sight.hpp"

namespace agora::money {
namespace {

std::string name_of(const web::Call& call, db::ReadTx& tx, std::string_view word,
                    std::string_view value) {
    constexpr std::size_t kShown = 100;
    if (word == "figure") {
        const auto id = parse_id<FigureId>(value);
        const auto words = id ? list_words_of(tx, *id) : std::vector<Words>{};
        return words.empty() ? std::string{} : name_in(words.front(), call.language).text;
    }
    if (word == "document") {
        const auto id = parse_id<DocumentId>(value);
        const auto document = id ? find_document(tx, *id) : std::nullopt;
        return document ? document->title : std::string{};
    }
    if (word == "question") {
        const auto id = parse_id<QuestionId>(value);
        const auto question = id ? find_question_by_id(tx, *id) : std::nullopt;
        return question ? locale::shortened(question->body, kShown) : std::string{};
    }
    return {};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {FigureMade::kName, tr("Figure added"), tr("{who} added the figure “{figure}”."), nullptr,
         &name_of},
        {WordsChanged::kName, tr("Words of a figure changed"),
         tr("{who} changed what the figure “{figure}” is called, or what it means."), nullptr,
         &name_of},
        {ValueWritten::kName, tr("Value of a figure written"),
         tr("{who} wrote version {version} of “{figure}” for {year}."), nullptr, &name_of},
        {FiguresImported::kName, tr("Figures taken over from a file"),
         tr("{who} took over {values} values of figures from a file.")},
        {DocumentAdded::kName, tr("Document about the money added"),
         tr("{who} added the document “{document}”."), nullptr, &name_of},
        {DocumentChanged::kName, tr("Document about the money changed"),
         tr("{who} changed what is said about the document “{document}”."), nullptr, &name_of},
        {DocumentRemoved::kName, tr("Document about the money taken away"),
         tr("{who} took away the document “{document}”."), nullptr, &name_of},
        {QuestionAnswered::kName, tr("Question about the money answered"),
         tr("{who} wrote version {version} of the answer to “{question}”."), nullptr, &name_of},
        {QuestionModerated::kName, tr("Question about the money moderated"),
         tr("{who} decided about the question “{question}”: {measure}."), &web::say_measure,
         &name_of},
    };
}

}  // namespace agora::money
