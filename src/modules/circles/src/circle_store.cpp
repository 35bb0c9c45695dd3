#include "circle_store.hpp"

#include "agora/web/kept.hpp"

namespace agora::circles {

constexpr db::Query kInsertCircle{"circles.insert_circle", R"sql(
    INSERT INTO circles_circle (circle_id, slug, kind, state, openness, language, term_id, place,
                                website, interest_needed, interest_until, charter_version,
                                founded_by, founded_at, state_since)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
)sql"};

void insert_circle(db::WriteTx& tx, const Circle& circle) {
    tx.run(kInsertCircle, circle.circle_id, circle.slug, circle.kind, circle.state, circle.openness,
           circle.language, circle.term_id, circle.place, circle.website, circle.interest_needed,
           circle.interest_until, circle.charter_version, circle.founded_by, circle.founded_at,
           circle.state_since);
    web::touch_kept(tx, kKeptNames);
}

constexpr db::Query kUpdateCircle{"circles.update_circle", R"sql(
    UPDATE circles_circle
    SET state = $2, openness = $3, term_id = $4, place = $5, website = $6, charter_version = $7,
        state_since = $8
    WHERE circle_id = $1
)sql"};

void update_circle(db::WriteTx& tx, const Circle& circle) {
    tx.run(kUpdateCircle, circle.circle_id, circle.state, circle.openness, circle.term_id,
           circle.place, circle.website, circle.charter_version, circle.state_since);
    web::touch_kept(tx, kKeptNames);
}

constexpr db::Query kInsertText{"circles.insert_text", R"sql(
    INSERT INTO circles_text (circle_id, language, version, of_version, name, summary, goal,
                              criteria, means, charter, edited_by, edited_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
)sql"};

void insert_text(db::WriteTx& tx, const Text& text) {
    tx.run(kInsertText, text.circle_id, text.language, text.version, text.of_version, text.name,
           text.summary, text.goal, text.criteria, text.means, text.charter, text.edited_by,
           text.edited_at);
    web::touch_kept(tx, kKeptNames);
}

constexpr db::Query kFindCircle{"circles.find_circle", R"sql(
    SELECT circle_id, slug, kind, state, openness, language, term_id, place, website,
           interest_needed, interest_until, charter_version, founded_by, founded_at, state_since
    FROM circles_circle WHERE circle_id = $1
)sql"};

std::optional<Circle> find_circle(db::ReadTx& tx, CircleId id) {
    return tx.find<Circle>(kFindCircle, id);
}

constexpr db::Query kFindCircleBySlug{"circles.find_circle_by_slug", R"sql(
    SELECT circle_id, slug, kind, state, openness, language, term_id, place, website,
           interest_needed, interest_until, charter_version, founded_by, founded_at, state_since
    FROM circles_circle WHERE slug = $1
)sql"};

std::optional<Circle> find_circle_by_slug(db::ReadTx& tx, std::string_view slug) {
    return tx.find<Circle>(kFindCircleBySlug, slug);
}

constexpr db::Query kListCircles{"circles.list_circles", R"sql(
    SELECT circle_id, slug, kind, state, openness, language, term_id, place, website,
           interest_needed, interest_until, charter_version, founded_by, founded_at, state_since
    FROM circles_circle
    ORDER BY CASE WHEN state = 'closed' THEN 1 ELSE 0 END, founded_at DESC, circle_id DESC
)sql"};

std::vector<Circle> list_circles(db::ReadTx& tx) {
    return tx.all<Circle>(kListCircles);
}

constexpr db::Query kListCirclesOfTerm{"circles.list_circles_of_term", R"sql(
    SELECT circle_id, slug, kind, state, openness, language, term_id, place, website,
           interest_needed, interest_until, charter_version, founded_by, founded_at, state_since
    FROM circles_circle WHERE term_id = $1 AND state <> 'closed' ORDER BY founded_at, circle_id
)sql"};

std::vector<Circle> list_circles_of_term(db::ReadTx& tx, TermId term) {
    return tx.all<Circle>(kListCirclesOfTerm, term);
}

constexpr db::Query kListLapsed{"circles.list_lapsed", R"sql(
    SELECT circle_id, slug, kind, state, openness, language, term_id, place, website,
           interest_needed, interest_until, charter_version, founded_by, founded_at, state_since
    FROM circles_circle WHERE state = 'proposed' AND interest_until < $1 ORDER BY circle_id
)sql"};

std::vector<Circle> list_lapsed(db::ReadTx& tx, Date today) {
    return tx.all<Circle>(kListLapsed, today);
}

constexpr db::Query kListHeadlines{"circles.list_headlines", R"sql(
    SELECT t.circle_id, t.language, t.name, t.summary FROM circles_text t
    WHERE t.version = (SELECT MAX(o.version) FROM circles_text o
                       WHERE o.circle_id = t.circle_id AND o.language = t.language)
    ORDER BY t.circle_id, t.language
)sql"};

std::vector<Headline> list_headlines(db::ReadTx& tx) {
    return tx.all<Headline>(kListHeadlines);
}

constexpr db::Query kHeadlinesOf{"circles.headlines_of", R"sql(
    SELECT t.circle_id, t.language, t.name, t.summary FROM circles_text t
    WHERE t.circle_id = $1
      AND t.version = (SELECT MAX(o.version) FROM circles_text o
                       WHERE o.circle_id = t.circle_id AND o.language = t.language)
    ORDER BY t.language
)sql"};

std::vector<Headline> headlines_of(db::ReadTx& tx, CircleId circle) {
    return tx.all<Headline>(kHeadlinesOf, circle);
}

constexpr db::Query kNewestTextsOf{"circles.newest_texts_of", R"sql(
    SELECT t.circle_id, t.language, t.version, t.of_version, t.name, t.summary, t.goal, t.criteria,
           t.means, t.charter, t.edited_by, t.edited_at
    FROM circles_text t
    WHERE t.circle_id = $1
      AND t.version = (SELECT MAX(o.version) FROM circles_text o
                       WHERE o.circle_id = t.circle_id AND o.language = t.language)
    ORDER BY t.language
)sql"};

std::vector<Text> newest_texts_of(db::ReadTx& tx, CircleId circle) {
    return tx.all<Text>(kNewestTextsOf, circle);
}

constexpr db::Query kListVersions{"circles.list_versions", R"sql(
    SELECT circle_id, language, version, of_version, name, summary, goal, criteria, means, charter,
           edited_by, edited_at
    FROM circles_text WHERE circle_id = $1 AND language = $2 ORDER BY version DESC
)sql"};

std::vector<Text> list_versions(db::ReadTx& tx, CircleId circle, std::string_view language) {
    return tx.all<Text>(kListVersions, circle, language);
}

}  // namespace agora::circles
