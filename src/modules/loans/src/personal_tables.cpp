#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::loans {
namespace {

using web::Erasure;
using web::Ground;
using web::PersonalTable;

constexpr std::string_view kBetween =
    tr("The two sides of the loan; moderators when something is "
       "wrong");
constexpr std::string_view kWithThing = tr("As long as the cooperative keeps the loan");
constexpr std::string_view kOtherSide = tr("The other side needs it; that it was you goes");

PersonalTable things() {
    return {.table = "loans_thing",
            .account_column = "owner_id",
            .personal = "owner_id",
            .plain =
                "thing_id language title body category condition circle_id place_id commune "
                "deposit credits_a_day shown_to for_circle longest_days hold_days acceptance "
                "skill_id state moderation made_at changed_at version touched",
            .what = tr("Things that you lend"),
            .purpose = tr("So that others can borrow them"),
            .ground = Ground::contract,
            .audience = tr("Members; visitors see those that you show to everybody, without your "
                           "name"),
            .retention = tr("Until you close your account; what you wrote about them goes then"),
            .erasure = Erasure::blank_columns,
            .kept_because = tr("Who borrowed it, or the group that lends it, needs to know what it "
                               "was; that it was yours goes")};
}

PersonalTable loans() {
    return {.table = "loans_loan",
            .account_column = "borrower_id",
            .personal = "borrower_id words extension_words",
            .plain =
                "loan_id thing_id first_day last_day state opens closes answer skill_missing "
                "credits reminded avoided_cents avoided_km extension extension_until "
                "extension_answer asked_at changed_at",
            .what = tr("What you borrowed or reserved"),
            .purpose = tr("So that both sides know who has what until when"),
            .ground = Ground::contract,
            .audience = kBetween,
            .retention = kWithThing,
            .erasure = Erasure::blank_columns,
            .kept_because = kOtherSide};
}

PersonalTable records() {
    return {.table = "loans_record",
            .account_column = "written_by",
            .personal = "written_by",
            .plain = "record_id loan_id kind condition words by_borrower written_at confirmed_at",
            .what = tr("What you wrote down about a loan"),
            .purpose = tr("To know in what condition a thing went and came back"),
            .ground = Ground::contract,
            .audience = kBetween,
            .retention = kWithThing,
            .erasure = Erasure::blank_columns,
            .kept_because = kOtherSide};
}

}  // namespace

std::vector<PersonalTable> personal_tables() {
    return {things(),
            loans(),
            records(),
            {.table = "loans_waiting",
             .account_column = "account_id",
             .personal = "thing_id days asked_at held_until",
             .plain = "waiting_id",
             .what = tr("Things that you wait for"),
             .purpose = tr("To write to you when it is your turn"),
             .ground = Ground::contract,
             .audience = tr("Nobody; others see how many wait"),
             .retention = tr("Until you have it or wait no more")},
            {.table = "loans_feed",
             .account_column = "account_id",
             .personal = "generation is_open made_at",
             .what = tr("The secret address of your loans"),
             .purpose = tr("To show their dates in your calendar"),
             .ground = Ground::consent,
             .audience = tr("Whoever you give the address"),
             .retention = tr("Until you end it or close your account")},
            {.table = "loans_picture",
             .account_column = "account_id",
             .personal = "thing_id record_id file small_file bytes language alternative_text "
                         "rights_holder licence people_shown hidden added_at",
             .plain = "picture_id",
             .what = tr("Your pictures of things that are lent"),
             .purpose = tr("To show what it is, and in what condition it went and came back"),
             .ground = Ground::consent,
             .audience = tr("Whoever sees the thing; those of a loan its two sides"),
             .retention = tr("Until you remove it or close your account")}};
}

}  // namespace agora::loans
