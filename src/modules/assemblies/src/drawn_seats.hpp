#pragma once

#include "agora/base/result.hpp"
#include "agora/lottery/draw_parts.hpp"
#include "agora/web/call.hpp"
#include "agora/web/layout.hpp"
#include "body_store.hpp"

#include <map>
#include <string_view>

// Seats that were filled by lot: the seat leads to its draw, and the draw to the body.
namespace agora::assemblies {

/// The draw with this number ("12", "/draws/12" or its whole address), drawn already; nothing was typed: zero.
Result<DrawId> draw_typed(db::ReadTx& tx, const access::Actor& actor, std::string_view typed);
/// Notes that another draw (zero: none) filled a seat that is there. Refused at the field "draw" when it did not draw who
/// sits there, as a seat or as a reserve.
Result<Done> change_draw(db::WriteTx& tx, const Seat& seat, DrawId draw);

/// Links to the draws of seats of a body, as far as the reader may see them. Where a name shows that does
/// not stand in the draw, no link joins the two.
std::map<SeatId, web::Link> draws_of(const web::Call& call, db::ReadTx& tx, const Body& body,
                                     const std::vector<Seat>& seats);
/// As typed into the form: the number, or nothing.
std::string draw_number_of(db::ReadTx& tx, SeatId seat);

/// On the page of a draw.
lottery::DrawSection on_draw(web::Call& call, db::ReadTx& tx, const lottery::Draw& draw);

}  // namespace agora::assemblies
