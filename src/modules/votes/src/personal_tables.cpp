#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::votes {
namespace {

using web::Erasure;
using web::Ground;

constexpr std::string_view kToDecide = tr("To decide together, each member with their vote");
constexpr std::string_view kAuditors =
    tr("Auditors; the members of the roll when the cooperative shows it");

std::vector<web::PersonalTable> of_voters() {
    return {
        {.table = "votes_voter",
         .account_column = "account_id",
         .personal = "vote_id college shares voted",
         .what = tr("On which rolls you are, and whether you voted"),
         .purpose = kToDecide,
         .ground = Ground::legal_duty,
         .audience = kAuditors,
         .retention = tr("Until you close your account; the number of voters stays")},
        {.table = "votes_box",
         .account_column = "account_id",
         .personal = "vote_id sealed",
         .what = tr("Your sealed ballot while a secret vote runs"),
         .purpose = tr("To let you change your vote until the close"),
         .ground = Ground::legal_duty,
         .audience = tr("Nobody: two trustees open the boxes when they are not yours any more"),
         .retention = tr("Until the close of the vote"),
         .secret = "sealed"},
        {.table = "votes_voice",
         .account_column = "account_id",
         .personal = "vote_id code answer",
         .what = tr("What you said in open votes"),
         .purpose = kToDecide,
         .ground = Ground::legal_duty,
         .audience = tr("Members, after the close"),
         .retention = tr("Until you close your account; the ballot stays without your name")},
        {.table = "votes_observer",
         .account_column = "account_id",
         .personal = "vote_id",
         .what = tr("Which votes you observe"),
         .purpose = tr("To let you read along"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Who prepares votes"),
         .retention = tr("Until you close your account")},
        {.table = "votes_trustee",
         .account_column = "account_id",
         .personal = "account_id",
         .plain = "vote_id place public_key gave",
         .what = tr("Of which votes you are a trustee"),
         .purpose = tr("To open the boxes of a secret vote together with another"),
         .ground = Ground::contract,
         .audience = tr("Who may see the vote"),
         .retention = tr("Until you close your account"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("Your code still opens the boxes; that it was yours goes")},
    };
}

}  // namespace

std::vector<web::PersonalTable> personal_tables() {
    std::vector<web::PersonalTable> tables = of_voters();
    tables.insert(
        tables.end(),
        {{.table = "votes_proxy",
          .account_column = "giver",
          .personal = "vote_id giver",
          .what = tr("Whom you let vote for you"),
          .purpose = kToDecide,
          .ground = Ground::legal_duty,
          .audience = tr("That member, and auditors"),
          .retention = tr("Until one of you closes their account")},
         {.table = "votes_proxy",
          .account_column = "holder",
          .personal = "holder",
          .what = tr("For whom you vote"),
          .purpose = kToDecide,
          .ground = Ground::legal_duty,
          .audience = tr("That member, and auditors"),
          .retention = tr("Until one of you closes their account")},
         {.table = "votes_vote",
          .account_column = "made_by",
          .personal = "made_by",
          .plain = "vote_id rule_id state method secrecy electorate audience majority quorum "
                   "time_zone opens_at closes_at made_at rolled_at members voted public_key result "
                   "digest why reminded moderation",
          .what = tr("Votes that you prepared"),
          .purpose = tr("To know who prepared it"),
          .ground = Ground::legitimate_interest,
          .audience = tr("Who prepares votes"),
          .retention = tr("As long as the cooperative keeps its decisions"),
          .erasure = Erasure::blank_columns,
          .kept_because = tr("The decision stays; that it was you goes")},
         {.table = "votes_rule",
          .account_column = "made_by",
          .personal = "made_by",
          .plain = "rule_id version article weighting workers users others quorum proxies made_at",
          .what = tr("Versions of the voting rule that you wrote down"),
          .purpose = tr("To know who wrote it down"),
          .ground = Ground::legitimate_interest,
          .audience = tr("Who prepares votes"),
          .retention = tr("As long as the cooperative keeps its decisions"),
          .erasure = Erasure::blank_columns,
          .kept_because = tr("The rule stays; that it was you goes")}});
    return tables;
}

}  // namespace agora::votes
