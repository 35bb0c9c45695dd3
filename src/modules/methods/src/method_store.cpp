#include "method_store.hpp"

namespace agora::methods {

constexpr db::Query kInsertMethod{"methods.insert_method", R"sql(
    INSERT INTO methods_method (method_id, circle_id, purpose, minutes, people_from, people_to, language,
                                origin_id, origin_language, origin_version, origin_title,
                                moderation, made_by, made_at, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
)sql"};

void insert_method(db::WriteTx& tx, const Method& method) {
    tx.run(kInsertMethod, method.method_id, method.circle_id, method.purpose, method.minutes,
           method.people_from, method.people_to, method.language, method.origin_id,
           method.origin_language, method.origin_version, method.origin_title, method.moderation,
           method.made_by, method.made_at, method.changed_at);
}

constexpr db::Query kUpdateMethod{"methods.update_method", R"sql(
    UPDATE methods_method
    SET purpose = $2, minutes = $3, people_from = $4, people_to = $5, moderation = $6, changed_at = $7
    WHERE method_id = $1
)sql"};

void update_method(db::WriteTx& tx, const Method& method) {
    tx.run(kUpdateMethod, method.method_id, method.purpose, method.minutes, method.people_from,
           method.people_to, method.moderation, method.changed_at);
}

constexpr db::Query kDeleteTexts{"methods.delete_texts", R"sql(
    DELETE FROM methods_text WHERE method_id = $1
)sql"};

constexpr db::Query kDeleteMethod{"methods.delete_method", R"sql(
    DELETE FROM methods_method WHERE method_id = $1
)sql"};

void delete_method(db::WriteTx& tx, MethodId method) {
    tx.run(kDeleteTexts, method);
    tx.run(kDeleteMethod, method);
}

constexpr db::Query kFindMethod{"methods.find_method", R"sql(
    SELECT method_id, circle_id, purpose, minutes, people_from, people_to, language, origin_id,
           origin_language, origin_version, origin_title, moderation, made_by, made_at, changed_at
    FROM methods_method WHERE method_id = $1
)sql"};

std::optional<Method> find_method(db::ReadTx& tx, MethodId method) {
    return tx.find<Method>(kFindMethod, method);
}

constexpr db::Query kListMethods{"methods.list_methods", R"sql(
    SELECT method_id, circle_id, purpose, minutes, people_from, people_to, language, origin_id,
           origin_language, origin_version, origin_title, moderation, made_by, made_at, changed_at
    FROM methods_method ORDER BY changed_at DESC, method_id DESC
)sql"};

std::vector<Method> list_methods(db::ReadTx& tx) {
    return tx.all<Method>(kListMethods);
}

constexpr db::Query kListMethodsOf{"methods.list_methods_of", R"sql(
    SELECT method_id, circle_id, purpose, minutes, people_from, people_to, language, origin_id,
           origin_language, origin_version, origin_title, moderation, made_by, made_at, changed_at
    FROM methods_method WHERE circle_id = $1 ORDER BY changed_at DESC, method_id DESC
)sql"};

std::vector<Method> list_methods_of(db::ReadTx& tx, CircleId circle) {
    return tx.all<Method>(kListMethodsOf, circle);
}

constexpr db::Query kListCopies{"methods.list_copies", R"sql(
    SELECT method_id, circle_id, purpose, minutes, people_from, people_to, language, origin_id,
           origin_language, origin_version, origin_title, moderation, made_by, made_at, changed_at
    FROM methods_method WHERE origin_id = $1 ORDER BY made_at, method_id LIMIT 100
)sql"};

std::vector<Method> list_copies(db::ReadTx& tx, MethodId origin) {
    return tx.all<Method>(kListCopies, origin);
}

constexpr db::Query kCountMethodsOf{"methods.count_methods_of", R"sql(
    SELECT COUNT(*) FROM methods_method WHERE circle_id = $1
)sql"};

std::int64_t count_methods_of(db::ReadTx& tx, CircleId circle) {
    return tx.find<std::int64_t>(kCountMethodsOf, circle).value_or(0);
}

constexpr db::Query kInsertText{"methods.insert_text", R"sql(
    INSERT INTO methods_text (method_id, language, version, of_version, title, summary, needs, steps,
                              advice, written_by, written_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
)sql"};

void insert_text(db::WriteTx& tx, const Text& text) {
    tx.run(kInsertText, text.method_id, text.language, text.version, text.of_version, text.title,
           text.summary, text.needs, text.steps, text.advice, text.written_by, text.written_at);
}

constexpr db::Query kNewestTextsOf{"methods.newest_texts_of", R"sql(
    SELECT t.method_id, t.language, t.version, t.of_version, t.title, t.summary, t.needs, t.steps, t.advice,
           t.written_by, t.written_at
    FROM methods_text t
    WHERE t.method_id = $1
      AND t.version = (SELECT MAX(o.version) FROM methods_text o
                       WHERE o.method_id = t.method_id AND o.language = t.language)
    ORDER BY t.language
)sql"};

std::vector<Text> newest_texts_of(db::ReadTx& tx, MethodId method) {
    return tx.all<Text>(kNewestTextsOf, method);
}

constexpr db::Query kListNewestTexts{"methods.list_newest_texts", R"sql(
    SELECT t.method_id, t.language, t.version, t.of_version, t.title, t.summary, t.needs, t.steps, t.advice,
           t.written_by, t.written_at
    FROM methods_text t
    WHERE t.version = (SELECT MAX(o.version) FROM methods_text o
                       WHERE o.method_id = t.method_id AND o.language = t.language)
    ORDER BY t.method_id, t.language
)sql"};

std::vector<Text> list_newest_texts(db::ReadTx& tx) {
    return tx.all<Text>(kListNewestTexts);
}

constexpr db::Query kListVersions{"methods.list_versions", R"sql(
    SELECT version, written_by, written_at
    FROM methods_text WHERE method_id = $1 AND language = $2 ORDER BY version DESC
)sql"};

std::vector<Version> list_versions(db::ReadTx& tx, MethodId method, std::string_view language) {
    return tx.all<Version>(kListVersions, method, language);
}

constexpr db::Query kFindText{"methods.find_text", R"sql(
    SELECT method_id, language, version, of_version, title, summary, needs, steps, advice, written_by,
           written_at
    FROM methods_text WHERE method_id = $1 AND language = $2 AND version = $3
)sql"};

std::optional<Text> find_text(db::ReadTx& tx, MethodId method, std::string_view language,
                              std::int64_t version) {
    return tx.find<Text>(kFindText, method, language, version);
}

}  // namespace agora::methods
