#include "sight.hpp"

#include "document_store.hpp"
#include "figure_store.hpp"
#include "permissions.hpp"
#include "question_store.hpp"

#include <array>

namespace agora::money {
namespace {

Said best(const std::array<std::string, 3>& texts, Language reader) {
    for (const Language language : {reader, Language::en, Language::nl, Language::fr}) {
        const std::string& text = texts[static_cast<std::size_t>(language)];
        if (!text.empty()) return {text, std::string{code(language)}};
    }
    return {{}, std::string{code(reader)}};
}

}  // namespace

bool is_keeper(const access::Actor& actor) {
    return actor.is_member() && actor.may(kKeepMoney);
}

bool may_see(const access::Actor& actor, const Question& question) {
    switch (question.moderation) {
        case Moderation::none:
            return true;
        case Moderation::limited:
            return actor.is_member();
        case Moderation::hidden:
            return actor.is_member() && (actor.account == question.asked_by || is_keeper(actor));
    }
    return false;
}

std::optional<Figure> figure_at(const web::Call& call, db::ReadTx& tx) {
    return find_figure(tx, call.path_value("slug"));
}

std::optional<Document> document_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<DocumentId>("id");
    return id ? find_document(tx, *id) : std::nullopt;
}

std::optional<Question> question_at(const web::Call& call, db::ReadTx& tx) {
    const auto number = parse_positive(call.path_value("number"));
    auto question = number ? find_question(tx, *number) : std::nullopt;
    if (!question || !may_see(call.actor, *question)) return std::nullopt;
    return question;
}

std::string path_of(const Figure& figure, std::string_view rest) {
    return "/money/figures/" + figure.slug + std::string{rest};
}

std::string path_of(const Document& document, std::string_view rest) {
    return "/money/documents/" + to_string(document.document_id) + std::string{rest};
}

std::string path_of(const Question& question, std::string_view rest) {
    return "/money/questions/" + std::to_string(question.number) + std::string{rest};
}

Said name_in(const Words& words, Language reader) {
    return best({words.name_nl, words.name_fr, words.name_en}, reader);
}

Said about_in(const Words& words, Language reader) {
    return best({words.about_nl, words.about_fr, words.about_en}, reader);
}

Said summary_in(const Document& document, Language reader) {
    return best({document.summary_nl, document.summary_fr, document.summary_en}, reader);
}

Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin()};
}

bool is_year(std::int64_t year, Date today) {
    return year >= kFirstYear && year <= today.year;
}

}  // namespace agora::money
