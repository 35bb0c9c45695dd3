#include "translation_store.hpp"

namespace agora::forum {

constexpr db::Query kPutTranslation{"forum.put_translation", R"sql(
    INSERT INTO forum_translation (thread_id, place, language, title, body, author, of_version,
                                   version, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (thread_id, place, language)
    DO UPDATE SET title = excluded.title, body = excluded.body, author = excluded.author,
                  of_version = excluded.of_version, version = excluded.version,
                  changed_at = excluded.changed_at
)sql"};

void put_translation(db::WriteTx& tx, const Translation& translation) {
    tx.run(kPutTranslation, translation.thread_id, translation.place, translation.language,
           translation.title, translation.body, translation.author, translation.of_version,
           translation.version, translation.changed_at);
}

constexpr db::Query kListTranslations{"forum.list_translations", R"sql(
    SELECT thread_id, place, language, title, body, author, of_version, version, changed_at
    FROM forum_translation WHERE thread_id = $1 AND language = $2 ORDER BY place
)sql"};

std::vector<Translation> list_translations(db::ReadTx& tx, ThreadId thread,
                                           std::string_view language) {
    return tx.all<Translation>(kListTranslations, thread, language);
}

constexpr db::Query kFindTranslation{"forum.find_translation", R"sql(
    SELECT thread_id, place, language, title, body, author, of_version, version, changed_at
    FROM forum_translation WHERE thread_id = $1 AND place = $2 AND language = $3
)sql"};

std::optional<Translation> find_translation(db::ReadTx& tx, ThreadId thread, std::int64_t place,
                                            std::string_view language) {
    return tx.find<Translation>(kFindTranslation, thread, place, language);
}

constexpr db::Query kDeleteTranslations{"forum.delete_translations", R"sql(
    DELETE FROM forum_translation WHERE thread_id = $1 AND place = $2
)sql"};

void delete_translations(db::WriteTx& tx, ThreadId thread, std::int64_t place) {
    tx.run(kDeleteTranslations, thread, place);
}

}  // namespace agora::forum
