#pragma once

#include "agora/places/space.hpp"

#include <string_view>

namespace agora::places {

struct PlaceProposed {
    static constexpr std::string_view kName = "places.proposed";
    PlaceId place;
};
AGORA_FIELDS(PlaceProposed, place)

/// It has a new version, also by going back to an old one.
struct PlaceChanged {
    static constexpr std::string_view kName = "places.changed";
    PlaceId place;
    std::int64_t version = 0;
};
AGORA_FIELDS(PlaceChanged, place, version)

/// Somebody said that this version is right; published: it was enough.
struct PlaceConfirmed {
    static constexpr std::string_view kName = "places.confirmed";
    PlaceId place;
    std::int64_t version = 0;
    bool published = false;
};
AGORA_FIELDS(PlaceConfirmed, place, version, published)

struct PlaceClosed {
    static constexpr std::string_view kName = "places.closed";
    PlaceId place;
};
AGORA_FIELDS(PlaceClosed, place)

struct PlaceReopened {
    static constexpr std::string_view kName = "places.reopened";
    PlaceId place;
};
AGORA_FIELDS(PlaceReopened, place)

struct PlaceModerated {
    static constexpr std::string_view kName = "places.moderated";
    PlaceId place;
    Moderation moderation = Moderation::none;
};
AGORA_FIELDS(PlaceModerated, place, moderation)

/// What it says stands in another language, or stands otherwise there.
struct PlaceTranslated {
    static constexpr std::string_view kName = "places.translated";
    PlaceId place;
    std::int64_t version = 0;  ///< in that language
};
AGORA_FIELDS(PlaceTranslated, place, version)

/// A picture of it came or went.
struct PlacePictureChanged {
    static constexpr std::string_view kName = "places.picture_changed";
    PlaceId place;
    std::int64_t picture = 0;
};
AGORA_FIELDS(PlacePictureChanged, place, picture)

/// Somebody said that a place is still right.
struct PlaceVerified {
    static constexpr std::string_view kName = "places.verified";
    PlaceId place;
};
AGORA_FIELDS(PlaceVerified, place)

/// Closed because nobody said so for a year and a half.
struct PlaceLapsed {
    static constexpr std::string_view kName = "places.lapsed";
    PlaceId place;
};
AGORA_FIELDS(PlaceLapsed, place)

/// As many members as it takes wish for a space in one commune; which one is not told here.
struct SpaceWished {
    static constexpr std::string_view kName = "places.space_wished";
    std::int64_t people = 0;
};
AGORA_FIELDS(SpaceWished, people)

/// What is agreed with a partner changed.
struct PartnerChanged {
    static constexpr std::string_view kName = "places.partner_changed";
    PlaceId place;
};
AGORA_FIELDS(PartnerChanged, place)

/// A figure about an area was written down or taken away.
struct FigureChanged {
    static constexpr std::string_view kName = "places.figure_changed";
    std::int64_t figure = 0;
};
AGORA_FIELDS(FigureChanged, figure)

/// A file of places was brought in.
struct PlacesImported {
    static constexpr std::string_view kName = "places.imported";
    std::int64_t added = 0;
    std::int64_t same = 0;
};
AGORA_FIELDS(PlacesImported, added, same)

/// Somebody says that the place is theirs to look after.
struct PlaceClaimed {
    static constexpr std::string_view kName = "places.claimed";
    PlaceId place;
    AccountId account;
};
AGORA_FIELDS(PlaceClaimed, place, account)

struct ClaimAnswered {
    static constexpr std::string_view kName = "places.claim_answered";
    PlaceId place;
    AccountId account;
    bool accepted = false;
};
AGORA_FIELDS(ClaimAnswered, place, account, accepted)

struct PlaceGivenUp {
    static constexpr std::string_view kName = "places.given_up";
    PlaceId place;
    AccountId account;
};
AGORA_FIELDS(PlaceGivenUp, place, account)

/// A space of a place was added or changed.
struct SpaceChanged {
    static constexpr std::string_view kName = "places.space_changed";
    SpaceId space;
};
AGORA_FIELDS(SpaceChanged, space)

struct SpaceBooked {
    static constexpr std::string_view kName = "places.space_booked";
    SpaceId space;
    BookingId booking;
};
AGORA_FIELDS(SpaceBooked, space, booking)

struct BookingCancelled {
    static constexpr std::string_view kName = "places.booking_cancelled";
    SpaceId space;
    BookingId booking;
};
AGORA_FIELDS(BookingCancelled, space, booking)

}  // namespace agora::places
