#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::credits {
namespace {

using web::Erasure;
using web::Ground;
using web::PersonalTable;

constexpr std::string_view kSides = tr("You and whoever you exchanged with; who settles a dispute");
constexpr std::string_view kKept = tr("As long as the cooperative keeps account in credits");
constexpr std::string_view kOthers =
    tr("The other side keeps its statement; your words and that it was you go");
constexpr std::string_view kReport =
    tr("To report to the tax office, while the cooperative has to");
constexpr std::string_view kOffice = tr("Who makes the report, and the tax office");
constexpr std::string_view kAccount = tr("To keep account of what members do for each other");

PersonalTable acted(std::string_view column, std::string_view personal, std::string_view plain,
                    std::string_view what) {
    return {.table = "credits_note",
            .account_column = column,
            .personal = personal,
            .plain = plain,
            .what = what,
            .purpose = kAccount,
            .ground = Ground::contract,
            .audience = kSides,
            .retention = kKept,
            .erasure = Erasure::blank_columns,
            .kept_because = kOthers};
}

PersonalTable left(std::string_view table, std::string_view personal, std::string_view plain,
                   std::string_view what) {
    return {
        .table = table,
        .account_column = "account_id",
        .personal = personal,
        .plain = plain,
        .what = what,
        .purpose = kReport,
        .ground = Ground::legal_duty,
        .audience = tr("Who makes the report, the tax office, and who has the link that you are "
                       "mailed"),
        .retention = tr("Until the end of the year after the one in which you sold"),
        .erasure = Erasure::keep,
        .kept_because = tr("The law asks to report also who left during the year")};
}

}  // namespace

std::vector<PersonalTable> personal_tables() {
    return {
        acted("written_by", "words written_by",
              "transfer_id language nature value_cents moderation",
              tr("What payments in credits that you began were for")),
        acted("decided_by", "decided_by", "", tr("Payments in credits that you answered")),
        acted("stated_by", "stated_by", "",
              tr("Whether your help was between neighbours or within your profession")),
        {.table = "credits_remark",
         .account_column = "written_by",
         .personal = "words written_by",
         .plain = "remark_id transfer_id kind speaker language written_at",
         .what = tr("What you said of payments in dispute"),
         .purpose = tr("To put right what is not right"),
         .ground = Ground::contract,
         .audience = kSides,
         .retention = kKept,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("How a dispute ended stays; your words and that it was you go")},
        {.table = "credits_pace",
         .account_column = "account_id",
         .personal = "account_id begun",
         .plain = "day",
         .what = tr("How many payments in credits you began today"),
         .purpose = tr("So that nobody floods others with them"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Nobody else"),
         .retention = tr("Until the next day")},
        {.table = "credits_seller",
         .account_column = "account_id",
         .personal = "kind legal_name address country born_on born_in tax_number tax_country "
                     "vat_number registration written_at",
         .what = tr("What the tax office asks of who sells"),
         .purpose = kReport,
         .ground = Ground::legal_duty,
         .audience = kOffice,
         .retention = tr("Until you close your account; the office keeps what it sent for as long "
                         "as the law asks")},
        left("credits_left_seller",
             "name written kind legal_name address country born_on born_in tax_number tax_country "
             "vat_number registration",
             "year", tr("What the tax office asks of who sold and then closed their account")),
        left("credits_left_sum", "activities credits value_cents", "year quarter way",
             tr("What you supplied before you closed your account, by quarter")),
        {.table = "credits_copy",
         .account_column = "account_id",
         .personal = "year told_at",
         .what = tr("Years of which you got a copy of the report to the tax office"),
         .purpose = tr("To send each copy once"),
         .ground = Ground::legal_duty,
         .audience = tr("Nobody else"),
         .retention = tr("Until you close your account")},
    };
}

}  // namespace agora::credits
