#include "personal_tables.hpp"

namespace agora::exchange {
namespace {

using web::Erasure;
using web::Ground;
using web::PersonalTable;

constexpr std::string_view kShare = tr("To let members lend, give and swap");
constexpr std::string_view kTwo = tr("You and the other one of the exchange");
constexpr std::string_view kOwnValue =
    tr("You, with the value; the other one sees what it was; the value also whoever reports to the "
       "tax office");
constexpr std::string_view kWithDeal = tr("As long as one of the two is a member");
constexpr std::string_view kOtherSide =
    tr("The other one keeps what was agreed; that it was you "
       "goes");

PersonalTable of_deal(std::string_view column, std::string_view plain, std::string_view what) {
    return {.table = "exchange_deal",
            .account_column = column,
            .personal = column,
            .plain = plain,
            .what = what,
            .purpose = kShare,
            .ground = Ground::contract,
            .audience = kTwo,
            .retention = kWithDeal,
            .erasure = Erasure::blank_columns,
            .kept_because = kOtherSide};
}

std::vector<PersonalTable> of_listings() {
    return {
        {.table = "exchange_listing",
         .account_column = "owner_id",
         .personal = "owner_id title body asks commune",
         .plain = "listing_id code side thing category for_free for_pay for_barter for_credits "
                  "credits language remote circle_id place_id audience state ends_on warned "
                  "paper_on made_at changed_at moderation touched version",
         .what = tr("What you offer and look for"),
         .purpose = kShare,
         .ground = Ground::contract,
         .audience = tr("Members, or everybody, as you chose; visitors don't see whose it is"),
         .retention = tr("Until you close your account; in lists until its end date"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("Exchanges of others refer to it; its words and your name go")},
        {.table = "exchange_listing",
         .account_column = "entered_by",
         .personal = "entered_by",
         .what = tr("What you typed in from paper for others"),
         .purpose = tr("To know who brought in a signed paper"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Administrators, in the audit"),
         .retention = tr("As long as the offer or want"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("It is somebody else's; that it was you goes")},
        {.table = "exchange_picture",
         .account_column = "account_id",
         .personal = "listing_id file small_file bytes language alternative_text rights_holder "
                     "licence people_shown hidden added_at",
         .plain = "picture_id place",
         .what = tr("Your pictures of what you offer and look for"),
         .purpose = tr("To show what it is"),
         .ground = Ground::consent,
         .audience = tr("Whoever sees the offer or want"),
         .retention = tr("Until you remove it or close your account"),
         .erasure = Erasure::delete_rows},
    };
}

std::vector<PersonalTable> of_deals() {
    return {
        of_deal("owner_id",
                "deal_id listing_id ring_id side state mode what back credits terms terms_by_owner "
                "owner_done_at other_done_at transfer_id transfers made_at agreed_at changed_at",
                tr("Exchanges about what you placed")),
        of_deal("other_id", {}, tr("Exchanges about what you answered")),
        {.table = "exchange_line",
         .account_column = "written_by",
         .personal = "written_by",
         .plain = "line_id deal_id body written_at",
         .what = tr("What you wrote about an exchange"),
         .purpose = kShare,
         .ground = Ground::contract,
         .audience = kTwo,
         .retention = kWithDeal,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The other one got it; that it was you goes")},
        {.table = "exchange_statement",
         .account_column = "account_id",
         .personal = "account_id nature value_cents stated_at",
         .plain = "deal_id",
         .what = tr("What you said your help was, and its value"),
         .purpose = tr("So that you know what is due, and for your statement of the year"),
         .ground = Ground::legal_duty,
         .audience = kOwnValue,
         .retention = tr("Until you close your account"),
         .erasure = Erasure::delete_rows},
        {.table = "exchange_avoided",
         .account_column = "account_id",
         .personal = "account_id purchase_cents travel_km stated_at",
         .plain = "deal_id",
         .what = tr("What you estimated to have saved"),
         .purpose = tr("To add up what sharing saves"),
         .ground = Ground::consent,
         .audience = tr("Nobody; sums are shown"),
         .retention = tr("Until you close your account"),
         .erasure = Erasure::delete_rows},
        {.table = "exchange_pace",
         .account_column = "account_id",
         .personal = "account_id proposed",
         .plain = "day",
         .what = tr("How many proposals of what is exchanged you made today"),
         .purpose = tr("So that nobody floods others with them"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Nobody else"),
         .retention = tr("Until the next day"),
         .erasure = Erasure::delete_rows},
        {.table = "exchange_ring_leg",
         .account_column = "giver_id",
         .personal = "giver_id",
         .plain = "ring_id place offer_id want_id credits answer answered_at",
         .what = tr("Barter rings that you are in, and what you answered"),
         .purpose = tr("To let several swap in a circle"),
         .ground = Ground::contract,
         .audience = tr("Those in the ring see who is in it, nobody sees who said no"),
         .retention = kWithDeal,
         .erasure = Erasure::blank_columns,
         .kept_because = kOtherSide},
    };
}

}  // namespace

std::vector<PersonalTable> personal_tables() {
    auto tables = of_listings();
    for (PersonalTable& one : of_deals()) tables.push_back(std::move(one));
    return tables;
}

}  // namespace agora::exchange
