#pragma once

#include "acting.hpp"
#include "agora/assemblies/meeting.hpp"

namespace agora::assemblies {

enum class Told { convened, moved, cancelled, approved };
AGORA_ENUM(Told, convened, moved, cancelled, approved)

/// Letters to everybody who is convened to a meeting, some at a time, in order of account.
struct TellConvened {
    static constexpr std::string_view kName = "assemblies.tell";
    MeetingId meeting = {};
    Told what = Told::convened;
    AccountId after = {};
};
AGORA_FIELDS(TellConvened, meeting, what, after)

void tell_some(web::Services& services, const TellConvened& telling);

/// Asks who was given a seat who may see their name.
void tell_of_seat(const Acting& acting, const Seat& seat);
void tell_of_answer(const Acting& acting, const Meeting& meeting, const Question& question);
/// Whoever is to represent somebody, and whoever is put on the list by another.
void tell_of_proxy(const Acting& acting, const Meeting& meeting, AccountId giver_id,
                   AccountId holder_id);
/// Whoever was to represent somebody and does so no longer.
void tell_of_proxy_gone(const Acting& acting, const Meeting& meeting, AccountId giver_id,
                        AccountId holder_id);

}  // namespace agora::assemblies
