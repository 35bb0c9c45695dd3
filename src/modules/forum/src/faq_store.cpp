#include "faq_store.hpp"

#include "agora/db/among.hpp"

namespace agora::forum {

constexpr db::Query kInsertFaq{"forum.insert_faq", R"sql(
    INSERT INTO forum_faq (faq_id, category_id, thread_id, language, question, answer, version,
                           made_by, made_at, changed_at, withdrawn)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    ON CONFLICT (thread_id, language) DO NOTHING
)sql"};

bool insert_faq(db::WriteTx& tx, const Faq& faq) {
    return tx.run(kInsertFaq, faq.faq_id, faq.category_id, faq.thread_id, faq.language,
                  faq.question, faq.answer, faq.version, faq.made_by, faq.made_at, faq.changed_at,
                  faq.withdrawn) > 0;
}

constexpr db::Query kUpdateFaq{"forum.update_faq", R"sql(
    UPDATE forum_faq
    SET question = $2, answer = $3, changed_at = $4, withdrawn = $5, version = version + 1
    WHERE faq_id = $1 AND version = $6
)sql"};

bool update_faq(db::WriteTx& tx, const Faq& faq, std::int64_t seen) {
    return tx.run(kUpdateFaq, faq.faq_id, faq.question, faq.answer, faq.changed_at, faq.withdrawn,
                  seen) > 0;
}

constexpr db::Query kFindFaq{"forum.find_faq", R"sql(
    SELECT faq_id, category_id, thread_id, language, question, answer, version, made_by, made_at,
           changed_at, withdrawn
    FROM forum_faq WHERE faq_id = $1
)sql"};

std::optional<Faq> find_faq(db::ReadTx& tx, FaqId id) {
    return tx.find<Faq>(kFindFaq, id);
}

constexpr db::Query kListFaqsAmong{"forum.list_faqs_among", R"sql(
    SELECT faq_id, category_id, thread_id, language, question, answer, version, made_by, made_at,
           changed_at, withdrawn
    FROM forum_faq
    WHERE faq_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                     $18, $19, $20, $21, $22, $23, $24)
)sql"};

std::vector<Faq> list_faqs(db::ReadTx& tx, std::span<const FaqId> faqs) {
    return db::all_among<Faq>(tx, kListFaqsAmong, faqs);
}

constexpr db::Query kListFaqsOfThread{"forum.list_faqs_of_thread", R"sql(
    SELECT faq_id, category_id, thread_id, language, question, answer, version, made_by, made_at,
           changed_at, withdrawn
    FROM forum_faq WHERE thread_id = $1 ORDER BY language
)sql"};

std::vector<Faq> list_faqs_of_thread(db::ReadTx& tx, ThreadId thread) {
    return tx.all<Faq>(kListFaqsOfThread, thread);
}

constexpr db::Query kListFaqs{"forum.list_faqs", R"sql(
    SELECT faq_id, category_id, thread_id, language, question, answer, version, made_by, made_at,
           changed_at, withdrawn
    FROM forum_faq f
    WHERE withdrawn = 0 AND $1 LIKE '%,' || category_id || ',%'
      AND ($2 = '' OR $2 LIKE '%,' || language || ',%')
      AND EXISTS (SELECT 1 FROM forum_thread t
                  WHERE t.thread_id = f.thread_id
                    AND (t.moderation = 'none' OR (t.moderation = 'limited' AND $3 = 1)))
    ORDER BY category_id, made_at DESC, faq_id DESC LIMIT $4
)sql"};

std::vector<Faq> list_faqs(db::ReadTx& tx, std::string_view categories, std::string_view languages,
                           bool as_member, std::int64_t limit) {
    return tx.all<Faq>(kListFaqs, categories, languages, as_member, limit);
}

constexpr db::Query kListFaqsAfter{"forum.list_faqs_after", R"sql(
    SELECT faq_id, category_id, thread_id, language, question, answer, version, made_by, made_at,
           changed_at, withdrawn
    FROM forum_faq WHERE withdrawn = 0 AND faq_id > $1 ORDER BY faq_id LIMIT $2
)sql"};

std::vector<Faq> list_faqs_after(db::ReadTx& tx, FaqId after, std::int64_t limit) {
    return tx.all<Faq>(kListFaqsAfter, after, limit);
}

constexpr db::Query kWithdrawFaqs{"forum.withdraw_faqs", R"sql(
    UPDATE forum_faq SET withdrawn = 1, changed_at = $2, version = version + 1
    WHERE thread_id = $1 AND withdrawn = 0
)sql"};

void withdraw_faqs(db::WriteTx& tx, ThreadId thread, Instant at) {
    tx.run(kWithdrawFaqs, thread, at);
}

constexpr db::Query kMoveFaqs{"forum.move_faqs", R"sql(
    UPDATE forum_faq SET category_id = $2 WHERE thread_id = $1
)sql"};

void move_faqs(db::WriteTx& tx, ThreadId thread, CategoryId category) {
    tx.run(kMoveFaqs, thread, category);
}

}  // namespace agora::forum
