#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::inbox {

std::vector<web::PersonalTable> personal_tables() {
    using web::Erasure;
    using web::Ground;
    constexpr std::string_view kYou = tr("You alone");
    constexpr std::string_view kClosing = tr("Until you close your account");
    return {
        {.table = "inbox_notice",
         .account_column = "account_id",
         .personal = "notice_id kind about circle_id sentence words path unread waiting told_at "
                     "mail_at",
         .plain = "page",
         .what = tr("What your inbox told you"),
         .purpose = tr("To tell you what happened, once"),
         .ground = Ground::contract,
         .audience = kYou,
         .retention = tr("Half a year after you read it, a year at most")},
        {.table = "inbox_notice",
         .account_column = "caused_by",
         .personal = "caused_by who",
         .what = tr("Lines in the inboxes of others that name you"),
         .purpose = tr("To say who wrote or did something"),
         .ground = Ground::legitimate_interest,
         .audience = tr("The person who was told"),
         .retention = tr("Half a year after it was read, a year at most"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("Somebody else was told; that it was you goes")},
        {.table = "inbox_choice",
         .account_column = "account_id",
         .personal = "subject way changed_at",
         .what = tr("Which mails you want, and how often"),
         .purpose = tr("To write to you as you chose"),
         .ground = Ground::contract,
         .audience = kYou,
         .retention = kClosing},
        {.table = "inbox_device",
         .account_column = "account_id",
         .personal = "device_id endpoint point auth name added_at used_at",
         .what = tr("Devices on which your notices appear"),
         .purpose = tr("To show you there that something is new, as you asked"),
         .ground = Ground::consent,
         .audience =
             tr("You alone. Encrypted messages to a device go through a server of the maker "
                "of its browser (Google, Mozilla, Apple or Microsoft), which sees that and "
                "when one comes, not what it says"),
         .retention = tr("Until you remove the device, or it takes no messages any more"),
         .secret = "endpoint point auth"},
        {.table = "inbox_rhythm",
         .account_column = "account_id",
         .personal = "zone hour quiet_from quiet_until changed_at",
         .what = tr("At which hours mails may come"),
         .purpose = tr("To write to you as you chose"),
         .ground = Ground::contract,
         .audience = kYou,
         .retention = kClosing},
    };
}

}  // namespace agora::inbox
