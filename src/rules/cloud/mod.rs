//! The cloud resources that a service is filed with (备案云服务).

pub mod auth_code;
pub mod billing;
pub mod instance;
pub mod load_balancer;
pub mod public_ip;
pub mod purchase;
pub mod region;
pub mod remaining;
pub mod resource;
pub mod server;
pub mod serverless;

use crate::{
    model::{
        field::Field,
        words::{CloudResourceType, Provider},
    },
    rules::View,
};

/// Servers with places of their own for services.
const INSTANCES: &[CloudResourceType] = &[CloudResourceType::Cvm, CloudResourceType::Lighthouse];

/// Servers that are bought for a time. The fields of a load balancer are those of the server bound
/// to it.
const SERVERS: &[CloudResourceType] =
    &[CloudResourceType::Cvm, CloudResourceType::Lighthouse, CloudResourceType::LoadBalancer];

/// The same, and the server behind an authorization code.
const SERVERS_AND_CODES: &[CloudResourceType] = &[
    CloudResourceType::Cvm,
    CloudResourceType::Lighthouse,
    CloudResourceType::LoadBalancer,
    CloudResourceType::AuthCode,
];

impl View<'_> {
    /// Whether this resource is an authorization code (备案授权码).
    #[must_use]
    pub fn is_auth_code(&self) -> bool {
        self.is(Field::CloudType, CloudResourceType::AuthCode)
    }

    /// Whether this resource is an authorization code for a server of Tencent Cloud's.
    fn is_tencent_code(&self) -> bool {
        self.is_auth_code() && self.is_at_tencent()
    }

    /// Whether this resource is Tencent Cloud's; it is the order's provider's unless it names another.
    fn is_at_tencent(&self) -> bool {
        self.word(Field::CloudProvider).unwrap_or(self.provider()) == Provider::Tencent
    }
}
