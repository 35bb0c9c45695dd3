#include "sheet_store.hpp"

namespace agora::ambassadors {

constexpr db::Query kNextSheetNumber{"ambassadors.next_sheet_number", R"sql(
    SELECT COALESCE(MAX(number), 0) + 1 FROM ambassadors_sheet
)sql"};

std::int64_t next_sheet_number(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kNextSheetNumber).value_or(0);
}

constexpr db::Query kInsertSheet{"ambassadors.insert_sheet", R"sql(
    INSERT INTO ambassadors_sheet
        (account_id, number, standing, hours, languages, sectors, regions, themes, links,
         competences, motivation, video, transcript, round, appeal, check_code, charter,
         applied_at, decided_at, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
            $20)
)sql"};

void insert_sheet(db::WriteTx& tx, const Sheet& sheet) {
    tx.run(kInsertSheet, sheet.account_id, sheet.number, sheet.standing, sheet.hours,
           sheet.languages, sheet.sectors, sheet.regions, sheet.themes, sheet.links,
           sheet.competences, sheet.motivation, sheet.video, sheet.transcript, sheet.round,
           sheet.appeal, sheet.check_code, sheet.charter, sheet.applied_at, sheet.decided_at,
           sheet.changed_at);
}

constexpr db::Query kUpdateSheet{"ambassadors.update_sheet", R"sql(
    UPDATE ambassadors_sheet
    SET number = $2, standing = $3, hours = $4, languages = $5, sectors = $6, regions = $7, themes
        = $8, links = $9, competences = $10, motivation = $11, video = $12, transcript = $13, round
        = $14, appeal = $15, check_code = $16, charter = $17, applied_at = $18, decided_at = $19,
        changed_at = $20
    WHERE account_id = $1
)sql"};

void update_sheet(db::WriteTx& tx, const Sheet& sheet) {
    tx.run(kUpdateSheet, sheet.account_id, sheet.number, sheet.standing, sheet.hours,
           sheet.languages, sheet.sectors, sheet.regions, sheet.themes, sheet.links,
           sheet.competences, sheet.motivation, sheet.video, sheet.transcript, sheet.round,
           sheet.appeal, sheet.check_code, sheet.charter, sheet.applied_at, sheet.decided_at,
           sheet.changed_at);
}

constexpr db::Query kFindSheet{"ambassadors.find_sheet", R"sql(
    SELECT account_id, number, standing, hours, languages, sectors, regions, themes, links,
           competences, motivation, video, transcript, round, appeal, check_code, charter,
           applied_at, decided_at, changed_at
    FROM ambassadors_sheet WHERE account_id = $1
)sql"};

std::optional<Sheet> find_sheet(db::ReadTx& tx, AccountId account) {
    return tx.find<Sheet>(kFindSheet, account);
}

constexpr db::Query kFindSheetNumbered{"ambassadors.find_sheet_numbered", R"sql(
    SELECT account_id, number, standing, hours, languages, sectors, regions, themes, links,
           competences, motivation, video, transcript, round, appeal, check_code, charter,
           applied_at, decided_at, changed_at
    FROM ambassadors_sheet WHERE number = $1
)sql"};

std::optional<Sheet> find_sheet_numbered(db::ReadTx& tx, std::int64_t number) {
    return tx.find<Sheet>(kFindSheetNumbered, number);
}

constexpr db::Query kFindSheetByCode{"ambassadors.find_sheet_by_code", R"sql(
    SELECT account_id, number, standing, hours, languages, sectors, regions, themes, links,
           competences, motivation, video, transcript, round, appeal, check_code, charter,
           applied_at, decided_at, changed_at
    FROM ambassadors_sheet WHERE check_code = $1
)sql"};

std::optional<Sheet> find_sheet_by_code(db::ReadTx& tx, std::string_view code) {
    return tx.find<Sheet>(kFindSheetByCode, code);
}

constexpr db::Query kListSheets{"ambassadors.list_sheets", R"sql(
    SELECT account_id, number, standing, hours, languages, sectors, regions, themes, links,
           competences, motivation, video, transcript, round, appeal, check_code, charter,
           applied_at, decided_at, changed_at
    FROM ambassadors_sheet WHERE standing = $1 ORDER BY number LIMIT 1000
)sql"};

std::vector<Sheet> list_sheets(db::ReadTx& tx, Standing standing) {
    return tx.all<Sheet>(kListSheets, standing);
}

constexpr db::Query kListDecided{"ambassadors.list_decided", R"sql(
    SELECT account_id, number, standing, hours, languages, sectors, regions, themes, links,
           competences, motivation, video, transcript, round, appeal, check_code, charter,
           applied_at, decided_at, changed_at
    FROM ambassadors_sheet 
    WHERE standing IN ('refused', 'stopped') ORDER BY changed_at DESC LIMIT 50
)sql"};

std::vector<Sheet> list_decided(db::ReadTx& tx) {
    return tx.all<Sheet>(kListDecided);
}

constexpr db::Query kInsertJudgement{"ambassadors.insert_judgement", R"sql(
    INSERT INTO ambassadors_judgement
        (account_id, round, judge_id, motivation, practice, speaking, availability, complement,
         yes, reason, judged_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
)sql"};

void insert_judgement(db::WriteTx& tx, const Judgement& judgement) {
    tx.run(kInsertJudgement, judgement.account_id, judgement.round, judgement.judge_id,
           judgement.motivation, judgement.practice, judgement.speaking, judgement.availability,
           judgement.complement, judgement.yes, judgement.reason, judgement.judged_at);
}

constexpr db::Query kListJudgements{"ambassadors.list_judgements", R"sql(
    SELECT account_id, round, judge_id, motivation, practice, speaking, availability, complement,
           yes, reason, judged_at
    FROM ambassadors_judgement 
    WHERE account_id = $1 ORDER BY round, judged_at, judge_id
)sql"};

std::vector<Judgement> list_judgements(db::ReadTx& tx, AccountId account) {
    return tx.all<Judgement>(kListJudgements, account);
}

}  // namespace agora::ambassadors
