#pragma once

#include "acting.hpp"
#include "agora/money/question.hpp"
#include "agora/web/call.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::money {

bool is_keeper(const access::Actor& actor);
/// Hidden ones see whoever asked and who answers.
bool may_see(const access::Actor& actor, const Question& question);

/// Of the address ("/money/figures/{slug}").
std::optional<Figure> figure_at(const web::Call& call, db::ReadTx& tx);
/// Of the address ("/money/documents/{id}"), also one that was taken away.
std::optional<Document> document_at(const web::Call& call, db::ReadTx& tx);
/// Of the address ("/money/questions/{number}"), as far as who asks may see it.
std::optional<Question> question_at(const web::Call& call, db::ReadTx& tx);

std::string path_of(const Figure& figure, std::string_view rest = {});
std::string path_of(const Document& document, std::string_view rest = {});
std::string path_of(const Question& question, std::string_view rest = {});

/// A text in the reader's language, else in one that there is.
struct Said {
    std::string text;
    std::string lang;
};
Said name_in(const Words& words, Language reader);
Said about_in(const Words& words, Language reader);
Said summary_in(const Document& document, Language reader);

Acting acting(db::WriteTx& tx, web::Call& call);

inline constexpr std::int64_t kFirstYear = 1950;
bool is_year(std::int64_t year, Date today);

}  // namespace agora::money
