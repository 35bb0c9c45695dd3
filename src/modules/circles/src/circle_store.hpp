#pragma once

#include "agora/circles/circle.hpp"

#include <vector>

namespace agora::circles {

/// What is kept in memory of the tables here (web::Kept): each change touches it.
inline constexpr std::string_view kKeptNames = "circles";

/// One version of the founding page in one language.
struct Text {
    CircleId circle_id;
    std::string language;
    std::int64_t version = 1;
    std::int64_t of_version = 1;  ///< the version of the original that it says
    std::string name;
    std::string summary;
    std::string goal;      ///< Markdown, as the three below
    std::string criteria;  ///< who belongs here: numbers or a strategic reason
    std::string means;
    std::string charter;
    AccountId edited_by;  ///< zero when the account is erased
    Instant edited_at;
};
AGORA_FIELDS(Text, circle_id, language, version, of_version, name, summary, goal, criteria, means,
             charter, edited_by, edited_at)

/// What lists show of a text.
struct Headline {
    CircleId circle_id;
    std::string language;
    std::string name;
    std::string summary;
};
AGORA_FIELDS(Headline, circle_id, language, name, summary)

struct Counted {
    CircleId circle_id;
    std::int64_t members = 0;
};
AGORA_FIELDS(Counted, circle_id, members)

void insert_circle(db::WriteTx& tx, const Circle& circle);
/// All but slug, kind and the time of founding.
void update_circle(db::WriteTx& tx, const Circle& circle);
void insert_text(db::WriteTx& tx, const Text& text);

std::vector<Circle> list_circles_of_term(db::ReadTx& tx, TermId term);
/// Proposed ones whose day for gathering interest has passed.
std::vector<Circle> list_lapsed(db::ReadTx& tx, Date today);
/// Of the newest version in each language of each circle.
std::vector<Headline> list_headlines(db::ReadTx& tx);
std::vector<Headline> headlines_of(db::ReadTx& tx, CircleId circle);
std::vector<Text> newest_texts_of(db::ReadTx& tx, CircleId circle);
/// All versions in one language, the newest first.
std::vector<Text> list_versions(db::ReadTx& tx, CircleId circle, std::string_view language);

}  // namespace agora::circles
